import type { Transport } from '@sveltejs/kit';
import { Picture } from '#lib/render/picture.ts';

/** A picture travels as nothing: its markup is in the page. */
export const transport: Transport = {
	Picture: {
		encode: (value) => value instanceof Picture && '1',
		decode: () => new Picture(' ')
	}
};
