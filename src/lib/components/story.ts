import type { Picture } from '../render/picture.ts';

/** The pictures of a step as prerendered: as on a slide, and for a phone. */
export interface StoryPictures {
	readonly wide: Picture;
	readonly narrow: Picture;
}
