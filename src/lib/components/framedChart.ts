import type { Picture } from '../render/picture.ts';
import type { ChartWords } from '../render/view.ts';

/** A chart as prerendered for a page: its words as data, its picture and lists as markup. */
export interface FramedChart {
	readonly words: ChartWords;
	readonly picture: Picture;
	readonly key: Picture;
	readonly table: Picture;
	readonly sources: Picture;
	/** Links to the files of the opening view. */
	readonly files: Picture;
}
