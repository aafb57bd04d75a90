/** The picture of a chart that no program can draw by itself, as a stand-alone SVG for a slide. */
import { chartById } from '../charts/registry.ts';
import { themeFor, type Size } from '../charts/theme.ts';
import type { Selection } from '../selection/selection.ts';
import type { Engine } from './engine.ts';
import { outlineText } from './outline.ts';
import { fileNode, svgNode, writeSvg } from './svgNode.ts';

/**
 * What `DeckRequest.picture` asks for, in a browser or without one: text as outlines, no quotes (their words would find
 * no room), and a tall chart of the reduced study or of the acts named, drawn wider until its shape fits the room.
 */
export function slideDrawing(engine: Engine, dark: boolean) {
	return (
		chart: string,
		selection: Selection,
		room: { readonly width: number; readonly height: number },
		acts: readonly string[] = []
	) => {
		const drawer = chartById(chart).tall === true ? engine.reduced(acts) : engine;
		const drawAt = (part: number): SVGSVGElement => {
			const width = Math.round(room.width * part);
			return drawer.draw(
				chart,
				selection,
				{ ...room, width, medium: 'slide', quotes: 0, dark },
				`${chart}-slide`
			).svg;
		};
		const fits = (svg: SVGSVGElement) => {
			const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name)));
			return height! * (room.width / width!) <= room.height;
		};
		const drawings = [0.8, 0.9, 1, 1.12, 1.25, 1.4, 1.6].map((part) => () => drawAt(part));
		const svg = firstOf(drawings, fits);
		return standAlone(svg, { ...room, medium: 'slide', dark });
	};
}

/** The first that will do, else the last; those after it are not drawn. */
function firstOf<Item>(makers: readonly (() => Item)[], willDo: (item: Item) => boolean): Item {
	const [make, ...rest] = makers;
	if (!make) throw new Error('drawing problem: none');
	const item = make();
	return rest.length === 0 || willDo(item) ? item : firstOf(rest, willDo);
}

function standAlone(svg: SVGSVGElement, size: Size): string {
	const { color } = themeFor(size);
	const { attributes, children, name } = fileNode(svg, color('ink'));
	const { class: _class, ...kept } = attributes;
	const root = { xmlns: 'http://www.w3.org/2000/svg', fill: color('ink'), ...kept };
	return writeSvg(outlineText(svgNode(name, root, ...children)));
}
