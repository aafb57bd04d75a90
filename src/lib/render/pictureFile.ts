/** A view as a picture that leaves the site: laid out anew for its medium, with its words, and knowing what it is. */
import { chartById } from '../charts/registry.ts';
import type { Size } from '../charts/theme.ts';
import type { Selection } from '../selection/selection.ts';
import { composeTree } from './compose.ts';
import type { Composition, ComposedSvg } from './composition.ts';
import type { Imprint } from './credit.ts';
import type { Engine } from './engine.ts';
import { fileFacts, svgMetadata, type FileFacts } from './fileFacts.ts';
import { outlineText, withoutEdges } from './outline.ts';
import type { Preset } from './presets.ts';
import { reducedNote } from './reducedStudy.ts';
import { writeSvg } from './svgNode.ts';
import type { ChartView } from './view.ts';

export interface PictureRequest {
	readonly chart: string;
	readonly selection: Selection;
	readonly preset: Preset;
	readonly dark?: boolean;
	/** No page under the picture. */
	readonly transparent?: boolean;
}

export interface PictureFile extends ComposedSvg {
	readonly facts: FileFacts;
}

/** The picture as SVG without a reference to anything outside it; its text is outlines, so that it needs no font. */
export function pictureFile(engine: Engine, request: PictureRequest, imprint: Imprint): PictureFile {
	const { chart, selection } = request;
	const view = engine.view(chart, selection);
	const facts = fileFacts(view, { ...imprint, selection });
	const { tree, width, height } = composeTree(compositionOf(engine, request, view, imprint, facts));
	const svg = writeSvg(outlineText(request.transparent ? withoutEdges(tree) : tree));
	return { svg, width, height, facts };
}

function compositionOf(
	engine: Engine,
	{ chart, selection, preset, dark, transparent }: PictureRequest,
	view: ChartView,
	{ publication: { siteName, root } }: Imprint,
	facts: FileFacts
): Composition {
	const { width, height, medium, measure } = preset;
	const size: Size = { width, medium, ...(height && { height }), ...(dark && { dark }) };
	const reduced = height !== undefined && chartById(chart).tall === true;
	const drawer = reduced ? engine.reduced() : engine;
	return {
		size,
		measure,
		headline: view.title,
		dek: [view.subtitle, ...(reduced ? [reducedNote(engine.study)] : [])].join('. '),
		quotes: view.quotes.slice(0, medium === 'slide' ? 1 : undefined),
		quoteIsWanted: selection.quote !== null && view.quotes[0]?.id === selection.quote,
		notes: view.notes,
		source: [view.sourceLine, ...(height === undefined ? [] : view.shortSources)],
		site: siteName,
		...(medium === 'print' && root !== '' && { address: facts.address }),
		description: view.description,
		...(transparent && { transparent }),
		metadata: svgMetadata(facts),
		draw: (room) => drawer.draw(chart, selection, room, chart).svg
	};
}
