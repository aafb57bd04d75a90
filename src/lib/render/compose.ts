/**
 * Puts a picture and its words into one SVG that stands alone: headline, dek, picture, quotes, notes, source line.
 * A flat pipeline: measure what has to be said, give the picture the room that is left, write it all down.
 */
import { themeFor, type Theme } from '../charts/theme.ts';
import { drawingBlock } from './composePicture.ts';
import { svgNode, writeSvg, type SvgNode } from './svgNode.ts';
import {
	type Block,
	type ComposedQuote,
	type ComposedSvg,
	type ComposedTree,
	type Composition,
	type NumberedQuote,
	type Page,
	pageOf
} from './composition.ts';
import { headBlock, footBlock, quotesBlock, notesBlock } from './composeText.ts';

/** Composes a stand-alone SVG. The same arguments give the same text, in a browser and without one. */
export function compose(composition: Composition): ComposedSvg {
	const { tree, width, height } = composeTree(composition);
	return { svg: writeSvg(tree), width, height };
}

/** The same as a tree, for those who change it before it is written. */
export function composeTree(composition: Composition): ComposedTree {
	const { height, blocks } =
		composition.size.height === undefined ? flowing(composition) : fixed(composition);
	return { tree: root(composition, height, blocks), width: composition.size.width, height };
}

/** As tall as its content: with every note, and every quote for whose words the picture found no room. */
function flowing(composition: Composition): Laid {
	const first = layOut(composition, {});
	const keyed = keyedIn(first.picture, composition.quotes);
	return keyed.length > 0 ? layOut(composition, { keyed }) : first;
}

/** The part of a room of fixed height that a picture keeps, whatever else there is to say. */
const pictureShare = 0.48;

/** What it keeps where a quote was asked for. */
const leastShare = 0.26;

/** In a room of fixed height the picture comes first: words below it are left out until it has its share. */
function fixed(composition: Composition): Laid {
	const { size, quotes, quoteIsWanted } = composition;
	const share = quoteIsWanted ? leastShare : pictureShare;
	const roomy = (below: Below) => roomFor(composition, below) >= share * (size.height ?? 0);
	const noteLines = quoteIsWanted ? 0 : ([2, 1].find((lines) => roomy({ noteLines: lines })) ?? 0);
	// A number whose words stand nowhere would be a riddle.
	const bare = () => layOut({ ...composition, size: { ...size, keyless: true } }, { noteLines });
	if (!roomy({ keyed: numbered(quotes).slice(0, 1), noteLines })) return bare();
	const first = layOut(composition, { noteLines });
	const keyed = keyedIn(first.picture, quotes);
	if (keyed.length === 0) return first;
	return roomy({ keyed, noteLines }) ? layOut(composition, { keyed, noteLines }) : bare();
}

/** The quotes for whose words a picture found no room. */
function keyedIn(picture: SVGSVGElement, quotes: readonly ComposedQuote[] = []): readonly NumberedQuote[] {
	const ids = [...picture.querySelectorAll('.quote.is-keyed')].map((node) => node.getAttribute('data-quote'));
	return numbered(quotes).filter(({ id }) => ids.includes(id));
}

/** Quotes with the numbers that pictures give them. */
function numbered(quotes: readonly ComposedQuote[] = []): readonly NumberedQuote[] {
	return quotes.map((quote, index) => ({ ...quote, number: index + 1 }));
}

/** What stands below a picture. */
interface Below {
	readonly keyed?: readonly NumberedQuote[];
	/** At most so many lines of notes; all where left out. */
	readonly noteLines?: number;
}

interface Laid {
	readonly picture: SVGSVGElement;
	readonly height: number;
	readonly blocks: readonly (readonly SvgNode[])[];
}

const standing = new WeakMap<Composition, { readonly head: Block; readonly foot: Block }>();

/** Head and foot, which are the same whatever else is said: set once for each file. */
function standingWords(composition: Composition, page: Page, theme: Theme) {
	const words = standing.get(composition) ?? {
		head: headBlock(composition, page, theme),
		foot: footBlock(composition, page, theme)
	};
	standing.set(composition, words);
	return words;
}

/** The words of a file as blocks, and what they take of its height, px. */
function wordsOf(composition: Composition, { keyed = [], noteLines = Infinity }: Below) {
	const theme = themeFor(composition.size);
	const page = pageOf(composition.size.width);
	const { head, foot } = standingWords(composition, page, theme);
	const below = quotesBlock(keyed, page, theme);
	const notes = notesBlock(composition, page, theme, noteLines);
	const taken = page.margin * 2 + head.height + below.height + notes.height + foot.height + gap * 2;
	return { theme, page, head, foot, below, notes, taken };
}

/** What the words leave for the picture in a room of fixed height, px. */
function roomFor(composition: Composition, below: Below): number {
	return (composition.size.height ?? 0) - wordsOf(composition, below).taken;
}

/** Words above and below, and the picture in the room they leave. */
function layOut(composition: Composition, told: Below): Laid {
	const { size } = composition;
	const { theme, page, head, foot, below, notes, taken } = wordsOf(composition, told);
	const room = size.height === undefined ? undefined : Math.max(least, size.height - taken);
	const picture = pictureBlock(composition, page, theme, room);
	const height = size.height ?? Math.ceil(taken + picture.height);
	const pictureTop = page.margin + head.height + gap;
	const footTop = height - page.margin - foot.height;
	const belowTop = pictureTop + (room ?? picture.height) + gap;
	return {
		picture: picture.svg,
		height,
		blocks: [
			head.at(page.margin),
			picture.at(pictureTop),
			below.at(belowTop),
			notes.at(footTop - notes.height),
			foot.at(footTop)
		]
	};
}

/** Space above and below the picture, px; it has margins of its own. */
const gap = 4;

/** The lowest picture worth drawing, px. */
const least = 110;

/** The picture in the room that its words leave. */
function pictureBlock(
	{ draw, size }: Composition,
	{ margin, inner }: Page,
	theme: Theme,
	room: number | undefined
) {
	const { width: _width, height: _height, ...mode } = size;
	return drawingBlock(draw, mode, { left: margin, inner }, theme, room);
}

function root(composition: Composition, height: number, blocks: readonly (readonly SvgNode[])[]): SvgNode {
	const { size, headline, description, transparent, metadata, measure } = composition;
	const { width } = size;
	const theme = themeFor(size);
	const inUnit = (px: number) =>
		measure
			? `${Math.round(px * measure.perPx * 100) / 100}${measure.unit === 'px' ? '' : measure.unit}`
			: px;
	const attributes = {
		xmlns: 'http://www.w3.org/2000/svg',
		width: inUnit(width),
		height: inUnit(height),
		viewBox: `0 0 ${width} ${height}`,
		role: 'img',
		// Spaces in labels are set, not typed by accident.
		'xml:space': 'preserve',
		'font-family': theme.sans,
		'font-size': theme.base,
		fill: theme.color('ink')
	};
	return svgNode(
		'svg',
		attributes,
		svgNode('title', {}, headline),
		svgNode('desc', {}, description),
		...(metadata ? [metadata] : []),
		...(transparent ? [] : [svgNode('rect', { width, height, fill: theme.color('page') })]),
		...blocks.flat()
	);
}
