/** The pictures that are kept as snapshots: every chart at every width, and the views that are drawn otherwise. */
import { registry } from '../lib/charts/registry.ts';
import { variants, type VariantName } from '../lib/render/variants.ts';
import { measureIds, type Selection } from '../lib/selection/selection.ts';
import { draw } from './drawing.ts';
import { normalSvg } from './normalSvg.ts';
import { select } from './realCase.ts';

export interface PictureRequest {
	/** File name without its ending: chart, width, and what is chosen. */
	readonly name: string;
	readonly chart: string;
	readonly width: VariantName;
	readonly change: Partial<Selection>;
}

const opening = registry.flatMap(({ id }) => variants.map(({ name }) => picture(id, name, '', {})));

const others = [
	picture('trade-by-partner', 'wide', 'national', { basis: 'national' }),
	picture('trade-by-partner', 'wide', 'paper', { basis: 'paper' }),
	picture('trade-by-partner', 'wide', 'log', { yScale: 'log' }),
	picture('trade-by-partner', 'wide', '1990-2014', { period: { from: 1990, to: 2014 } }),
	picture('trade-by-partner', 'narrow', '1990-2014', { period: { from: 1990, to: 2014 } }),
	picture('trade-by-partner', 'medium', '2006', { period: { from: 2006, to: 2006 } }),
	picture('trade-by-partner', 'medium', 'nobody', { partners: [] }),
	picture('trade-by-partner', 'wide', 'quote', { quote: 'china-trade-more-than-doubled' }),
	picture('trade-by-partner', 'wide', 'event', { event: '2006-10-14-in-force' }),
	picture('trade-index', 'wide', 'base-2000', { baseYear: 2000, period: { from: 1998, to: 2008 } }),
	picture('japan-flows', 'wide', 'national', { basis: 'national' }),
	picture('japan-flows', 'wide', '1990-2014', { period: { from: 1990, to: 2014 } }),
	picture('japan-flows', 'wide', 'event', { event: '2002-09-17-pyongyang-declaration' }),
	picture('partner-shares', 'wide', 'without-inter-korean', { denominator: 'without-inter-korean' }),
	picture('sanctions-chronology', 'wide', '1998-2010', { period: { from: 1998, to: 2010 } }),
	picture('sanctions-chronology', 'wide', 'quote', {
		quote: 'delisted-11-october-2008',
		period: { from: 2006, to: 2008 }
	}),
	picture('growth-and-breakthroughs', 'wide', '1990-2014', { period: { from: 1990, to: 2014 } }),
	picture('growth-and-breakthroughs', 'medium', 'event', {
		period: { from: 1998, to: 2010 },
		event: '2006-10-14-in-force'
	}),
	picture('partner-concentration', 'wide', 'cow', { basis: 'cow' }),
	picture('partner-concentration', 'wide', '1990-2014', { period: { from: 1990, to: 2014 } }),
	picture('partner-concentration', 'medium', 'without-inter-korean', {
		denominator: 'without-inter-korean'
	}),
	picture('sanctions-and-trade', 'wide', 'national', { basis: 'national' }),
	picture('sanctions-and-trade', 'wide', '1990-2014', { period: { from: 1990, to: 2014 } }),
	picture('sanctions-and-trade', 'medium', 'event', {
		period: { from: 1998, to: 2010 },
		event: '2002-09-17-pyongyang-declaration'
	}),
	picture('sanctions-and-trade', 'medium', 'paper', { basis: 'paper' }),
	picture('who-filled-the-gap', 'wide', 'cow', { basis: 'cow' }),
	picture('who-filled-the-gap', 'narrow', 'cow', { basis: 'cow' }),
	picture('who-filled-the-gap', 'wide', '1992-2009', { basis: 'cow', window: { from: 1992, to: 2009 } }),
	picture('who-filled-the-gap', 'medium', 'gained', { basis: 'cow', window: { from: 2000, to: 2001 } }),
	picture('who-filled-the-gap', 'medium', 'one-flow', {
		basis: 'paper',
		window: { from: 2002, to: 2007 }
	}),
	picture('source-disagreement', 'wide', '2003-2005', { window: { from: 2003, to: 2005 } }),
	picture('leverage-slope', 'wide', 'paper', { basis: 'paper' }),
	picture('leverage-slope', 'medium', 'japan-alone', { partners: ['japan'] }),
	picture('dependence-asymmetry', 'wide', 'without-inter-korean', { denominator: 'without-inter-korean' }),
	picture('compare-measures', 'narrow', 'panel-china', { panel: 'china', measure: 'share' }),
	picture('compare-measures', 'medium', 'panel-national', { panel: 'national' }),
	picture('compare-measures', 'wide', 'balance', { measure: 'balance' }),
	picture('compare-measures', 'medium', 'dependence', { measure: 'dependence' })
];

export const pictures: readonly PictureRequest[] = [...opening, ...others];

const everybody = [
	'japan',
	'china',
	'south-korea',
	'russia',
	'united-states',
	'thailand',
	'india',
	'european-union',
	'germany'
];
const all = { period: { from: 1990, to: 2014 } };

/** Views that crowd a picture: not kept as snapshots, but no word may leave the frame or stand on another. */
export const crowded: readonly PictureRequest[] = [
	...variants.flatMap(({ name }) => [
		...measureIds.map((measure) =>
			picture('compare-measures', name, `everybody-${measure}`, { measure, partners: everybody, ...all })
		),
		picture('compare-measures', name, 'growth-panel', { measure: 'growth', panel: 'japan' }),
		picture('trade-by-partner', name, 'everybody', { partners: everybody }),
		picture('trade-by-partner', name, 'everybody-log', { partners: everybody, yScale: 'log', ...all }),
		picture('trade-by-partner', name, 'paper', { basis: 'paper' }),
		picture('partner-shares', name, 'everybody', { partners: everybody, ...all }),
		picture('japan-flows', name, 'all-years', all),
		picture('japan-flows', name, 'paper', { basis: 'paper' }),
		picture('japan-flows', name, 'national', { basis: 'national' }),
		picture('sanctions-chronology', name, 'all-years', all),
		picture('sanctions-chronology', name, '2006', { period: { from: 2006, to: 2006 } }),
		picture('growth-and-breakthroughs', name, 'all-years', all),
		picture('growth-and-breakthroughs', name, '2003-2005', { period: { from: 2003, to: 2005 } }),
		picture('growth-and-breakthroughs', name, 'event', { ...all, event: '2008-06-13-partial-lift-pledge' }),
		picture('partner-concentration', name, 'all-years', all),
		picture('partner-concentration', name, 'cow', { basis: 'cow' }),
		picture('partner-concentration', name, 'event', { event: '2006-10-14-in-force' }),
		picture('partner-concentration', name, 'paper', { basis: 'paper' }),
		picture('sanctions-and-trade', name, 'all-years', all),
		picture('sanctions-and-trade', name, 'paper', { basis: 'paper' }),
		picture('sanctions-and-trade', name, 'before', { period: { from: 1990, to: 1996 } }),
		picture('sanctions-and-trade', name, '2006', { period: { from: 2006, to: 2006 } }),
		picture('sanctions-and-trade', name, 'event', {
			period: { from: 2005, to: 2012 },
			event: '2006-10-09-nuclear-test'
		}),
		picture('who-filled-the-gap', name, 'cow-long', { basis: 'cow', window: { from: 1990, to: 2014 } }),
		picture('who-filled-the-gap', name, 'cow-2007', { basis: 'cow', window: { from: 2002, to: 2007 } }),
		picture('who-filled-the-gap', name, 'paper', { basis: 'paper' }),
		picture('source-disagreement', name, 'everybody', { partners: everybody }),
		picture('source-disagreement', name, '1999-2008', {
			partners: everybody,
			window: { from: 1999, to: 2008 }
		}),
		picture('leverage-slope', name, 'everybody', { partners: everybody }),
		picture('leverage-slope', name, 'everybody-cow', { partners: everybody, basis: 'cow' }),
		picture('dependence-asymmetry', name, 'everybody', { partners: everybody }),
		picture('dependence-asymmetry', name, 'everybody-cow', { partners: everybody, basis: 'cow' })
	])
];

function picture(
	chart: string,
	width: VariantName,
	chosen: string,
	change: Partial<Selection>
): PictureRequest {
	return { name: [chart, width, chosen].filter(Boolean).join('-'), chart, width, change };
}

/** A picture in literal colours, so that the snapshot can be looked at, normalised. */
export function drawPicture({ chart, width, change, name }: PictureRequest): {
	svg: string;
	warnings: readonly string[];
} {
	const { figure, warnings } = draw(chart, select(change), width, { medium: 'embed', idPrefix: name });
	return { svg: normalSvg(figure.svg), warnings };
}
