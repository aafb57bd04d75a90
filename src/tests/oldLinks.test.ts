/**
 * Addresses that were once given out. They are frozen: one that stops to decode is a link broken in somebody's
 * paper, so change the codec (or let it read the old form too), never this list. Add to it when the codec learns a key.
 */
import { describe, expect, it } from 'vitest';
import { fromSearchParams, toSearchParams } from '../lib/selection/codec.ts';
import type { Selection } from '../lib/selection/selection.ts';
import { facts, select } from './realCase.ts';

const links: readonly { link: string; shows: Partial<Selection>; canonical?: string }[] = [
	{ link: '', shows: {} },
	{ link: '?time=1990..2014', shows: { period: { from: 1990, to: 2014 } } },
	{ link: '?time=2006', shows: { period: { from: 2006, to: 2006 } }, canonical: '?time=2006..2006' },
	{ link: '?partners=japan~china', shows: { partners: ['japan', 'china'] } },
	{ link: '?partners=none', shows: { partners: [] } },
	{
		link: '?partners=japan~china~south-korea~russia~united-states~thailand~india~european-union~germany',
		shows: {
			partners: [
				'japan',
				'china',
				'south-korea',
				'russia',
				'united-states',
				'thailand',
				'india',
				'european-union',
				'germany'
			]
		}
	},
	{ link: '?base=2003&yScale=log', shows: { baseYear: 2003, yScale: 'log' } },
	{ link: '?basis=national', shows: { basis: 'national' } },
	{ link: '?basis=paper', shows: { basis: 'paper' } },
	{ link: '?basis=cow', shows: { basis: 'cow' } },
	{ link: '?denominator=without-inter-korean', shows: { denominator: 'without-inter-korean' } },
	{ link: '?measure=share&split=sources', shows: { measure: 'share', split: 'sources' } },
	{ link: '?window=2001..2005', shows: { window: { from: 2001, to: 2005 } } },
	{
		link: '?measure=asymmetry&panel=china',
		shows: { measure: 'asymmetry', panel: 'china' }
	},
	{ link: '?panel=national', shows: { panel: 'national' } },
	{ link: '?event=2006-10-14-in-force', shows: { event: '2006-10-14-in-force' } },
	{ link: '?event=2002-09-17-pyongyang-declaration', shows: { event: '2002-09-17-pyongyang-declaration' } },
	{ link: '?quote=trade-one-third-of-2002', shows: { quote: 'trade-one-third-of-2002' } },
	{
		link: '?time=1998..2008&partners=japan~south-korea&base=2000&yScale=log&basis=national&denominator=without-inter-korean&event=2008-10-11-delisting&quote=leverage-lost-since-2004&utm_source=mail',
		shows: {
			period: { from: 1998, to: 2008 },
			partners: ['japan', 'south-korea'],
			baseYear: 2000,
			yScale: 'log',
			basis: 'national',
			denominator: 'without-inter-korean',
			event: '2008-10-11-delisting',
			quote: 'leverage-lost-since-2004'
		}
	}
];

describe('an old link', () => {
	it.each(links)('"$link" still shows what it showed', ({ link, shows, canonical = link }) => {
		const params = new URLSearchParams(link);
		const { selection, notices } = fromSearchParams(params, facts);
		expect(notices).toEqual([]);
		expect(selection).toEqual(select(shows));
		const written = toSearchParams(selection, facts.defaults, params).toString().replaceAll('%7E', '~');
		expect(written === '' ? '' : `?${written}`).toBe(canonical);
	});
});
