import { describe, expect, it } from 'vitest';
import { paperOf, skinOf } from './offlineAddress.ts';

describe('skinOf', () => {
	it.each([
		['', 'slides', 'slides'],
		['#slide=4', 'slides', 'slides'],
		['#handout', 'slides', 'handout'],
		['#handout&paper=a4', 'slides', 'handout'],
		['#slide=4', 'handout', 'handout'],
		['#sources', 'handout', 'handout'],
		['#slides', 'handout', 'slides'],
		['#slide=4&presenter=1-2', 'handout', 'slides']
	] as const)('skinOf(%j, %j) is %j', (fragment, now, skin) => {
		expect(skinOf(fragment, now)).toBe(skin);
	});
});

describe('paperOf', () => {
	it.each([
		['#handout&paper=a4', 'a4'],
		['#handout&paper=letter', 'letter'],
		['#handout&paper=A3', undefined],
		['#handout', undefined]
	])('paperOf(%j) is %j', (fragment, paper) => {
		expect(paperOf(fragment)).toBe(paper);
	});
});
