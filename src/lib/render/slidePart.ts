/** A slide as a part, with its notes. */
import { layoutName, slideName } from './presentation.ts';
import { p, shapeTree } from './presentationMasters.ts';
import { Relations, type Part } from './officePackage.ts';
import { notesName, notesPart } from './slideNotes.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

/** What a slide shows and says, and the parts that hang on it. */
export interface Slide {
	readonly shapes: readonly SvgNode[];
	readonly notes: readonly string[];
	readonly parts: readonly Part[];
	readonly relations: Relations;
}

/** The slide, its notes and its own parts. */
export function slideParts(slide: Slide, number: number): readonly Part[] {
	const { relations } = slide;
	relations.to('slideLayout', layoutName);
	relations.to('notesSlide', notesName(number));
	return [
		{
			name: slideName(number),
			contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
			content: node(
				'p:sld',
				p,
				shapeTree(slide.shapes),
				node('p:clrMapOvr', {}, node('a:masterClrMapping', {}))
			),
			relations: relations.all
		},
		notesPart(number, slide.notes),
		...slide.parts
	];
}
