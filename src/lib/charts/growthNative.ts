/** Growth as native bars for programs that draw charts themselves; flags, other releases and the quote stand on them. */
import type { MatchedQuote } from '../annotations/match.ts';
import type { DrawnEvent } from '../annotations/marks.ts';
import type { Selection } from '../selection/selection.ts';
import { barWidth } from './flowLayout.ts';
import { band } from './flowNativeWords.ts';
import { labelledYears, plotBox } from './frame.ts';
import { growthQuotes, releaseLine, releaseName } from './growthAnnotations.ts';
import { nameOf, otherReadings, series, signed, signedNumber, type GrowthCase } from './growthCase.ts';
import {
	flagRow,
	layoutGrowth,
	marginBottom,
	saysValue,
	unreadYears,
	valueY,
	type GrowthLayout
} from './growthLayout.ts';
import {
	oneQuote,
	tableValue,
	type FixedSize,
	type NativeAnnotations,
	type NativeChart,
	type NativeDot,
	type NativeSeries,
	type NativeWord
} from './native.ts';
import { quoteType } from './quotes.ts';

/** Two series, so that the years of breakthroughs stand out and a reader can recolour them. */
export function growthNative(
	data: GrowthCase,
	selection: Selection,
	quoted: readonly MatchedQuote[],
	size: FixedSize
): NativeChart {
	const layout = layoutGrowth(data, selection, oneQuote(quoted, selection.quote), size);
	const { frame, height, marginTop } = layout;
	const [min = 0, max = 1] = layout.y.domain();
	return {
		kind: 'bar',
		categories: frame.years,
		labelled: labelledYears(frame),
		series: [seriesOf(layout, true), seriesOf(layout, false)],
		axis: {
			min: tableValue(min),
			max: tableValue(max),
			unit: layout.unit,
			log: false,
			format: '0"\u202f%";\u22120"\u202f%"',
			baseline: 'ink'
		},
		barWidth: frame.years.length > 1 ? barWidth(frame) / band(frame) : 0.2,
		size,
		plot: plotBox(frame, marginTop, height - marginBottom),
		annotations: annotationsOf(layout)
	};
}

function seriesOf({ acts, years, frame, theme }: GrowthLayout, marked: boolean): NativeSeries {
	const own = acts.filter(({ counted }) => counted).map(({ event }) => Number(event.start.from.slice(0, 4)));
	return {
		id: series,
		name: marked ? 'Growth, years of a breakthrough' : 'Growth, other years',
		values: frame.years.map((year) => {
			const growth = years.find((candidate) => candidate.year === year);
			return growth && own.includes(year) === marked ? tableValue(growth.drawn.percent) : null;
		}),
		focus: marked,
		color: theme.color(marked ? 'ink' : 'rest'),
		line: null,
		mark: null,
		marked: [],
		hollow: [],
		opacity: 1,
		// Labels of bars are printed without a sign; ours have it.
		labelled: false
	};
}

function annotationsOf(layout: GrowthLayout): NativeAnnotations {
	return {
		ends: [],
		changes: [],
		events: layout.acts.map((act): DrawnEvent => {
			const named = act.row === null ? '' : act.label;
			return { ...act, label: named, top: 4 + (act.row ?? 0) * flagRow, bottom: act.y };
		}),
		quote: growthQuotes(layout)[0] ?? null,
		quoteType: quoteType(layout.frame),
		words: [...valueWords(layout), ...gapWords(layout), ...nameWords(layout)],
		dots: releaseDots(layout),
		levels: []
	};
}

function valueWords(layout: GrowthLayout): readonly NativeWord[] {
	return layout.years
		.filter(({ year }) => saysValue(layout, year))
		.map(({ year, drawn: { percent } }) =>
			word(layout, signedNumber(percent), layout.frame.middle(year), valueY(layout, percent), 'ink', 'middle')
		);
}

function gapWords(layout: GrowthLayout): readonly NativeWord[] {
	const text = layout.frame.years.length > 12 ? '·' : 'not read';
	return unreadYears(layout).map((year) =>
		word(layout, text, layout.frame.middle(year), layout.y(0) + 14, 'muted', 'middle')
	);
}

function nameWords(layout: GrowthLayout): readonly NativeWord[] {
	const name = releaseName(layout);
	return name ? [word(layout, name.text, name.x, name.y, 'muted', 'start')] : [];
}

/** Other releases as hollow dots: a bar chart has no short lines. */
function releaseDots(layout: GrowthLayout): readonly NativeDot[] {
	return layout.years.flatMap((year) =>
		otherReadings(year).map((other) => {
			const { x0, x1 } = releaseLine(layout, year.year);
			const label = `${year.year}, ${nameOf(other)}: ${signed(other.percent)}`;
			const color = layout.theme.color('ink');
			return { x: (x0 + x1) / 2, y: layout.y(other.percent), radius: 3, color, label };
		})
	);
}

function word(
	{ theme }: GrowthLayout,
	text: string,
	x: number,
	y: number,
	color: 'ink' | 'muted',
	anchor: NativeWord['anchor']
): NativeWord {
	return { text, x, y, anchor, size: theme.small, bold: false, color: theme.color(color) };
}
