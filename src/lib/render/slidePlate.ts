/** What stands in the middle of a slide, and the room it has. */
import type { Box } from '../annotations/boxes.ts';
import type { Part, Relations } from './officePackage.ts';
import type { SlidePage } from './slidePage.ts';
import type { SvgNode } from './svgNode.ts';

export interface Plate {
	readonly shapes: readonly SvgNode[];
	readonly parts: readonly Part[];
}

/** The room, points, on the slide of a number. */
export interface PlateRoom {
	readonly page: SlidePage;
	readonly room: Box;
	readonly number: number;
	/** Those of the slide. */
	readonly relations: Relations;
}
