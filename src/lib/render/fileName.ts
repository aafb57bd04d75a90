/**
 * The name of a file that leaves with a view: the same view gives the same name, different views different names,
 * also where capitals are not told apart. `trade-by-partner_2002-2007_partners-japan+china_log.csv`
 */
import type { Selection } from '../selection/selection.ts';

/** The name of a file of a view, with its ending. */
export function fileName(chart: string, selection: Selection, ending: string, defaults: Selection): string {
	return `${viewName(chart, selection, defaults)}.${ending}`;
}

/** What sets pictures of one view apart. */
export interface PictureLook {
	/** Id of a preset. */
	readonly preset: string;
	readonly dark: boolean;
	readonly transparent: boolean;
	/** How often its px are multiplied; only pixels need it. */
	readonly scale?: number;
}

/** The name of a picture or a slide of a view: what it is laid out for, dark, transparent, `2x`. */
export function pictureName(
	chart: string,
	selection: Selection,
	{ preset, dark, transparent, scale = 1 }: PictureLook,
	ending: 'svg' | 'png' | 'pptx',
	defaults: Selection
): string {
	const looks = [
		preset,
		...(dark ? ['dark'] : []),
		...(transparent && ending !== 'pptx' ? ['transparent'] : []),
		...(scale > 1 && ending === 'png' ? [`${scale}x`] : [])
	];
	return `${[viewName(chart, selection, defaults), ...looks].join('_')}.${ending}`;
}

/** Characters of a name without its ending; more would be cut by some file systems and mail programs. */
export const longestName = 120;

/** The chart, the period, and what else differs from the view the case opens with. */
export function viewName(chart: string, selection: Selection, defaults: Selection): string {
	const { from, to } = selection.period;
	const parts = [exact(chart), exact(`${from}-${to}`), ...differences(selection, defaults)];
	const name = parts.map(({ text }) => text).join('_');
	if (parts.every(({ isExact }) => isExact) && name.length <= longestName) return name;
	// What was lost in spelling or by cutting comes back as a sum of the whole view.
	const sum = checksum(JSON.stringify([chart, ...canonical(selection)]));
	return `${name.slice(0, longestName - sum.length - 1)}_${sum}`;
}

/** A piece of a name, and whether it spells its value without loss. */
interface Part {
	readonly text: string;
	readonly isExact: boolean;
}

function differences(selection: Selection, defaults: Selection): readonly Part[] {
	const { partners, baseYear, yScale, basis, denominator, measure, window, panel, event, quote } = selection;
	return [
		partners.join('~') === defaults.partners.join('~') ? [] : [partnersPart(partners)],
		yScale === defaults.yScale ? [] : [exact(yScale)],
		baseYear === defaults.baseYear ? [] : [exact(`base-${baseYear}`)],
		basis === defaults.basis ? [] : [exact(basis, 'basis-')],
		denominator === defaults.denominator ? [] : [exact(denominator)],
		measure === defaults.measure ? [] : [exact(measure)],
		window === null ? [] : [exact(`window-${window.from}-${window.to}`)],
		panel === null ? [] : [exact(panel, 'panel-')],
		event === null ? [] : [exact(event, 'event-')],
		quote === null ? [] : [exact(quote, 'quote-')]
	].flat();
}

function partnersPart(partners: readonly string[]): Part {
	if (partners.length === 0) return { text: 'partners-none', isExact: true };
	const parts = partners.map((id) => exact(id));
	return {
		text: `partners-${parts.map(({ text }) => text).join('+')}`,
		isExact: parts.every(({ isExact }) => isExact) && partners.join() !== 'none'
	};
}

/** A value in characters that every file system keeps: small letters, digits, single hyphens. */
function exact(value: string, before = ''): Part {
	const text = value
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return { text: before + text, isExact: text === value && text !== '' };
}

function canonical({ period, partners, ...rest }: Selection): readonly unknown[] {
	const { baseYear, yScale, basis, denominator, measure, window, panel, event, quote } = rest;
	const compared = [measure, window?.from, window?.to, panel];
	return [period.from, period.to, partners, baseYear, yScale, basis, denominator, event, quote, compared];
}

/** FNV-1a, 64 bits, over UTF-16 units: thirteen letters and digits. */
export function checksum(text: string): string {
	let sum = 0xcbf29ce484222325n;
	for (let at = 0; at < text.length; at += 1) {
		sum = BigInt.asUintN(64, (sum ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
	}
	return sum.toString(36).padStart(13, '0');
}
