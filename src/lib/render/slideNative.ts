/** A native chart on a slide: laid out with its quote, and written with its workbook. */
import { leaderX } from '../annotations/placeNotes.ts';
import type { DrawnQuote } from '../annotations/quoteMarks.ts';
import type { NativeChart } from '../charts/native.ts';
import { chartPart } from './chartPart.ts';
import { Relations } from './officePackage.ts';
import { annotationShapes, groundShapes } from './slideAnnotations.ts';
import { chartShape } from './slideFrames.ts';
import { scale, type SlidePage } from './slidePage.ts';
import type { Plate, PlateRoom } from './slidePlate.ts';
import { quoteBlock, type WordBlock } from './slideText.ts';
import type { ChartView } from './view.ts';
import { writeWorkbook } from './workbook.ts';

/** Lowest chart worth showing, points. */
const least = 170;

export interface LaidOut {
	readonly chart: NativeChart;
	/** The quote under the chart, where it found no room on it. */
	readonly below: WordBlock | null;
}

/** The chart in the room there is; a quote without room on the chart stands under it, if enough is left for the chart. */
export function layOut(
	drawn: (height: number) => NativeChart | null,
	height: number,
	page: SlidePage,
	view: ChartView
): LaidOut | null {
	const chart = drawn(height);
	if (!chart) return null;
	const { quote } = chart.annotations;
	if (!quote || standsBy(quote)) return { chart, below: null };
	const words = view.quotes.find(({ id }) => id === quote.id);
	const below = words ? quoteBlock(words.text, words.reference, page) : null;
	const lower = below && height - below.height - 8 >= least ? drawn(height - below.height - 8) : null;
	// Without its words a bracket says nothing.
	if (!lower?.annotations.quote) return { chart: quoting(chart, null), below: null };
	return { chart: quoting(lower, { ...lower.annotations.quote, box: null }), below };
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
