import { describe, expect, it } from 'vitest';
import {
	headlineSize,
	pictureHeight,
	pictureWidth,
	stageHeight,
	stageWidth,
	type HeadlineSize
} from './stage.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const slide = { headline: 'Japan’s trade fell', headlineSize: 'large', dek: 'US$ million' } as const;
const quote = { text: words(10), reference: 'Okano-Heijmans, p. 5', verdict: '' };

describe('stageWidth', () => {
	it('stageWidth to stageHeight is 16 to 9, to a pixel, and the smallest type is 16 points of a slide of 960', () => {
		expect(Math.round(stageWidth * (9 / 16))).toBe(stageHeight);
		expect(12.5 * (960 / stageWidth)).toBe(16);
		expect(pictureWidth).toBeLessThan(stageWidth);
	});
});

describe('headlineSize', () => {
	it('headlineSize is the largest that keeps to two lines, and never grows with the words', () => {
		const order: readonly HeadlineSize[] = ['large', 'medium', 'small'];
		const sizes = Array.from({ length: 60 }, (_, index) => order.indexOf(headlineSize(words(index + 1))));
		expect(sizes).toEqual(sizes.toSorted());
		expect(new Set(sizes)).toEqual(new Set([0, 1, 2]));
		expect(headlineSize('')).toBe('large');
	});

	it('headlineSize of what fits nowhere is the smallest', () => {
		expect(headlineSize(words(400))).toBe('small');
	});
});

describe('pictureHeight', () => {
	it('pictureHeight is a whole number of pixels, and less than the stage', () => {
		const height = pictureHeight(slide, null);
		expect(Number.isInteger(height)).toBe(true);
		expect(height).toBeGreaterThan(stageHeight / 2);
		expect(height).toBeLessThan(stageHeight);
	});

	it('pictureHeight gives up a line of its size for each line of the headline', () => {
		const long = { ...slide, headline: words(16) };
		const line = 24 * 1.16;
		expect(Math.abs(pictureHeight(slide, null) - pictureHeight(long, null) - line)).toBeLessThan(1);
		const smaller = { ...long, headlineSize: 'small' } as const;
		expect(pictureHeight(smaller, null)).toBeGreaterThan(pictureHeight(long, null));
	});

	it('pictureHeight gives up a line for each line of the measure, and none where there is none', () => {
		const long = { ...slide, dek: words(40) };
		expect(pictureHeight(slide, null) - pictureHeight(long, null)).toBe(17);
		expect(pictureHeight({ ...slide, dek: '' }, null) - pictureHeight(slide, null)).toBe(17);
	});

	it('pictureHeight gives up a line for each line of the quote below, its reference with it', () => {
		const room = pictureHeight(slide, null);
		expect(room - pictureHeight(slide, quote)).toBe(19 + 4);
		expect(room - pictureHeight(slide, { ...quote, text: words(30) })).toBe(2 * 19 + 4);
		expect(room - pictureHeight(slide, { ...quote, reference: words(20) })).toBe(2 * 19 + 4);
	});

	it('pictureHeight of more than a slide can hold is no picture, and no error', () => {
		expect(pictureHeight({ ...slide, headline: words(900) }, quote)).toBeLessThan(0);
	});
});
