/** What is said about bars mirrored about zero on a native chart: zeros, gaps, bars too small to be seen, names. */
import { textWidth } from '../annotations/textWidth.ts';
import { runsOf } from './flowBars.ts';
import { barWidth, marginBottom, missingYears, type Layout } from './flowLayout.ts';
import { bannedAllYear, names, sign, type FlowName } from './flows.ts';
import { formatNumber } from './format.ts';
import type { TimeFrame } from './frame.ts';
import type { NativeWord } from './native.ts';
import { possessive } from './words.ts';

/** From the middle of a year to that of the next, px; the whole breadth of a single year. */
export function band({ years, x }: TimeFrame): number {
	const [left, right] = x.range() as [number, number];
	return (right - left) / years.length;
}

/** Whether every bar says its value; where not, only those that are too small to be seen. */
export function saysValues({ years }: TimeFrame): boolean {
	return years.length <= 12;
}

/** No wider than a bar, and small where years are many, px: by a "0" of its size a dot looks like half an 8. */
export function dotRadius(frame: TimeFrame): number {
	return Math.min(saysValues(frame) ? 4 : 3, barWidth(frame) / 2);
}

/** Bars lower than this look like none, px. */
const leastSeen = 2;

/** What bars without a label say that are too small to be seen: a sliver is not a zero. */
export function smallWords(name: FlowName, layout: Layout): readonly NativeWord[] {
	const { frame, flows, y } = layout;
	if (saysValues(frame)) return [];
	const small = new Map(
		flows[name]
			.filter(({ value }) => value > 0 && Math.abs(y(value) - y(0)) < leastSeen)
			.map(({ year, value }) => [year, value])
	);
	return runsOf([...small.keys()]).flatMap((run) => {
		const values = run.map((year) => small.get(year)!);
		const texts = values.map(formatNumber);
		if (fit(texts, layout)) return run.map((year, index) => barWord(texts[index]!, year, name, layout));
		const ends = [Math.min(...values), Math.max(...values)].map(formatNumber);
		return [barWord([...new Set(ends)].join('–'), (run[0]! + run.at(-1)!) / 2, name, layout)];
	});
}

/** Whether words have room side by side under neighbouring years. */
function fit(texts: readonly string[], { frame, theme }: Layout): boolean {
	const widths = texts.map((text) => textWidth(text, 'sans-bold', theme.small));
	return widths.slice(1).every((width, index) => (width + widths[index]!) / 2 + 3 <= band(frame));
}

/** A value by the end of a bar, or of the longest of the bars it stands over; between two years a half. */
function barWord(text: string, year: number, name: FlowName, layout: Layout): NativeWord {
	const { flows, frame, theme, y } = layout;
	const x = (frame.middle(Math.floor(year)) + frame.middle(Math.ceil(year))) / 2;
	const reach = (textWidth(text, 'sans', theme.small) + barWidth(frame)) / 2;
	const under = flows[name].filter((one) => Math.abs(frame.middle(one.year) - x) < reach);
	const end = Math.max(0, ...under.map(({ value }) => Math.abs(y(value) - y(0))));
	return {
		text,
		x,
		y: y(0) - sign(name) * (end + 11),
		anchor: 'middle',
		size: theme.small,
		bold: false,
		color: theme.color('ink')
	};
}

/** "0" beyond each dot, once a run where there is no room, and why, in the middle of the run. */
export function zeroWords(run: readonly number[], name: FlowName, layout: Layout): readonly NativeWord[] {
	const { data, frame, theme, y, height } = layout;
	const word = (text: string, x: number, line: number, bold: boolean): NativeWord => ({
		text,
		x,
		y: y(0) - sign(name) * (2 * dotRadius(frame) + 12 + line * 15),
		anchor: 'middle',
		size: theme.small,
		bold,
		color: theme.actor(data.study.settings.protagonist)
	});
	const middle = (frame.middle(run[0]!) + frame.middle(run.at(-1)!)) / 2;
	const places = fit(Array<string>(run.length).fill('0'), layout) ? run.map(frame.middle) : [middle];
	const figures = places.map((x) => word('0', x, 0, true));
	if (name === 'export' || !run.every((year) => bannedAllYear(data, year))) return figures;
	const told = [word('imports', middle, 1, false), word('banned', middle, 2, false)];
	// In a low chart they would stand on the years below: the notes say it too.
	return told.every((line) => line.y <= height - marginBottom - 4) ? [...figures, ...told] : figures;
}

/** Years in which a flow was not read, said where its bar would stand. */
export function gapWords(name: FlowName, layout: Layout): readonly NativeWord[] {
	const { frame, theme, y } = layout;
	const lines = frame.years.length > 12 ? ['·'] : frame.breadth === 'narrow' ? ['not', 'read'] : ['not read'];
	return missingYears(layout, name).flatMap((year) =>
		lines.map((text, line) => ({
			text,
			x: frame.middle(year),
			y: y(0) - sign(name) * 14 + (name === 'export' ? line - lines.length + 1 : line) * 13,
			anchor: 'middle' as const,
			size: theme.small,
			bold: false,
			color: theme.color('muted')
		}))
	);
}

/** The names of the flows in the right margin, each on its side of zero. */
export function nameWords({ data, frame, theme, y, height }: Layout): readonly NativeWord[] {
	const { protagonist, subject } = names(data);
	const short = frame.breadth === 'narrow';
	const lines = (first: string, second: string, top: number) =>
		(short ? [first] : [`${possessive(protagonist)} ${first.toLowerCase()}`, second]).map((text, line) => ({
			text,
			x: frame.width - frame.marginRight + 10,
			y: top + line * 17,
			anchor: 'start' as const,
			size: theme.base,
			bold: line === 0,
			color: theme.actor(data.study.settings.protagonist)
		}));
	// Where imports have little room, both names move up rather than into the years.
	const imports = Math.min(y(0) + 24, height - marginBottom - 20);
	const exports = Math.min(y(0) - 38, imports - 42);
	return [...lines('Exports', `to ${subject}`, exports), ...lines('Imports', `from ${subject}`, imports)];
}
