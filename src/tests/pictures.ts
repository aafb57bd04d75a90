/** The pictures that are kept as snapshots: every chart at every width, and the views that are drawn otherwise. */
import { registry } from '../lib/charts/registry.ts';
import { variants, type VariantName } from '../lib/render/variants.ts';
import type { Selection } from '../lib/selection/selection.ts';
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
	})
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
		picture('trade-by-partner', name, 'everybody', { partners: everybody }),
		picture('trade-by-partner', name, 'everybody-log', { partners: everybody, yScale: 'log', ...all }),
		picture('trade-by-partner', name, 'paper', { basis: 'paper' }),
		picture('partner-shares', name, 'everybody', { partners: everybody, ...all }),
		picture('japan-flows', name, 'all-years', all),
		picture('japan-flows', name, 'paper', { basis: 'paper' }),
		picture('japan-flows', name, 'national', { basis: 'national' }),
		picture('sanctions-chronology', name, 'all-years', all),
		picture('sanctions-chronology', name, '2006', { period: { from: 2006, to: 2006 } })
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
