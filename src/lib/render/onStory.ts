import type { Size } from '../charts/theme.ts';

/** In a story the words stand beside the picture, which is taller for it, px. */
const storyHeight = 340;

/** A picture of a slide with the room that a story has for it. */
export function onStory<Sized extends { readonly size: Size }>(step: Sized): Sized {
	return { ...step, size: { ...step.size, height: storyHeight, keyless: false } };
}
