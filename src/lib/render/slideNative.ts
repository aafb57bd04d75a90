/** A native chart on a slide: laid out with its quote, and written with its workbook. */
import { leaderX } from '../annotations/placeNotes.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import type { NativeChart } from '../charts/native.ts';
import { chartPart } from './chartPart.ts';
import { Relations } from './officePackage.ts';
import { annotationShapes, groundShapes } from './slideAnnotations.ts';
import { chartShape } from './slideFrames.ts';
import { scale, small, type SlidePage } from './slidePage.ts';
import type { Plate, PlateRoom } from './slidePlate.ts';
import { quoteBlock, type WordBlock } from './slideText.ts';
import type { ChartView, KeyedQuote } from './view.ts';
import { writeWorkbook } from './workbook.ts';

/** Lowest chart worth showing, points. */
const least = 170;

export interface LaidOut {
	readonly chart: NativeChart;
	/** The quote under the chart, where it found no room on it. */
	readonly below: WordBlock | null;
}

/**
 * The chart in the room there is; a quote without room on the chart stands under it, if enough is left for the chart.
 * What a briefing quotes stands there too where the chart has nothing to hold it.
 */
export function layOut(
	drawn: (height: number) => NativeChart | null,
	height: number,
	page: SlidePage,
	{ quotes, quoted }: { readonly quotes: readonly KeyedQuote[]; readonly quoted: KeyedQuote | null }
): LaidOut | null {
	const chart = drawn(height);
	if (!chart) return null;
	const { quote } = chart.annotations;
	if (quote && standsBy(quote)) return { chart, below: null };
	const words = quote ? quotes.find(({ id }) => id === quote.id) : quoted;
	const size = quoted ? quoteSize(page) : 18;
	const below = words ? roomUnder(words, height, page, { bracketed: quote !== null, size }) : null;
	const lower = below ? drawn(height - below.taken) : null;
	const bracket = (quote && lower?.annotations.quote) ?? null;
	// Without its words a bracket says nothing.
	if (!words || !below || !lower || (!bracket && !quoted))
		return { chart: quoting(chart, null), below: null };
	return {
		chart: quoting(lower, bracket && { ...bracket, box: null }),
		below: bracket ? below.block : quoteBlock(words.text, words.reference, page, size)
	};
}

/** What a briefing quotes leaves a narrow slide more for its chart, points. */
const quoteSize = ({ width }: SlidePage) => (width < 600 ? small : 18);

/** A quote under a chart and how much of its room it takes; null where too little would be left for the chart. */
export function roomUnder(
	{ text, reference }: KeyedQuote,
	height: number,
	page: SlidePage,
	{ bracketed = false, size = quoteSize(page) }: { readonly bracketed?: boolean; readonly size?: number } = {}
): { readonly block: WordBlock; readonly taken: number } | null {
	const told = bracketed ? `${reference} · on the years under the bracket` : reference;
	const block = quoteBlock(text, told, page, size);
	const taken = block.height + 8;
	return height - taken >= least ? { block, taken } : null;
}

/** Whether the words of a quote stand by their bracket, its leader meeting them. */
function standsBy({ bracket, box, far }: DrawnQuote): boolean {
	if (!box || far) return false;
	const x = leaderX([bracket.x0, bracket.x1], box);
	return x >= box.x - 6 && x <= box.x + box.width + 6;
}

function quoting(chart: NativeChart, quote: DrawnQuote | null): NativeChart {
	return { ...chart, annotations: { ...chart.annotations, quote } };
}

/** The chart with its workbook, and our words on it. */
export async function nativePlate(
	chart: NativeChart,
	view: ChartView,
	{
		page,
		room,
		number,
		relations,
		address,
		clock
	}: PlateRoom & { readonly address: string; readonly clock: Date }
): Promise<Plate> {
	const name = `/ppt/charts/chart${number}.xml`;
	const workbookName = `/ppt/embeddings/workbook${number}.xlsx`;
	const own = new Relations();
	const workbook = own.to('package', workbookName);
	const { title, subtitle, sourceLine: source } = view;
	const box = { ...room, height: chart.size.height * scale, width: chart.size.width * scale };
	return {
		shapes: [
			...groundShapes(chart, page, room),
			chartShape('Chart', view.description, box, relations.to('chart', name)),
			...annotationShapes(chart, page, room)
		],
		parts: [
			{
				name,
				contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
				content: chartPart(chart, page, workbook),
				relations: own.all
			},
			{ name: workbookName, content: await writeWorkbook(chart, { title, subtitle, source, address }, clock) }
		]
	};
}
