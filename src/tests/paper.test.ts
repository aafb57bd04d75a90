/** Every quote and claim of the case is in the paper word for word, on the page stated. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tables } from './realCase.ts';

const file = fileURLToPath(new URL('fixtures/paper/okano-heijmans-2008.md', import.meta.url));

/** A word of the paper, with where it stands. */
interface Word {
	readonly text: string;
	readonly page: number;
	readonly section: string;
	readonly paragraph: number;
	readonly caption: boolean;
	/** Note marks right behind it: "[17]" is 17. */
	readonly marks: readonly number[];
}

/** The words without comments and rules, captions apart; page markers and note marks become places of words. */
function readPaper(markdown: string): readonly Word[] {
	const words: Word[] = [];
	let [page, section, paragraph] = [0, '', 0];
	for (const part of markdown.split(/(<!--[\s\S]*?-->)/)) {
		const marker = /^<!-- page (\d+) -->$/.exec(part);
		if (marker) page = Number(marker[1]);
		if (part.startsWith('<!--')) continue;
		part.split(/\n\s*\n/).forEach((block, index) => {
			if (index > 0) paragraph += 1;
			if (/^\s*---/.test(block)) return;
			const caption = /^\s*>/.test(block);
			const heading = /^\s*##\s+(.*)/.exec(block)?.[1];
			if (heading) section = heading.trim();
			for (const text of block
				.replace(/^\s*(#+|>)\s+/, '')
				.split(/\s+/)
				.filter(Boolean)) {
				const mark = /^\[(\d{1,2})\]$/.exec(text)?.[1];
				const last = words.at(-1);
				if (!mark) words.push({ text, page, section, paragraph, caption, marks: [] });
				else if (last) words.splice(-1, 1, { ...last, marks: [...last.marks, Number(mark)] });
			}
		});
	}
	return words;
}

const paper = readPaper(readFileSync(file, 'utf8'));

/** Every place where a passage stands unbroken. */
function find(passage: string): readonly (readonly Word[])[] {
	const wanted = passage.split(' ');
	return paper.flatMap((_, at) => {
		const run = paper.slice(at, at + wanted.length);
		return run.length === wanted.length && run.every(({ text }, index) => text === wanted[index])
			? [run]
			: [];
	});
}

/** Where a passage stands on a page; fails where it is not there. */
function expectOn(passage: string, page: number): readonly Word[] {
	const places = find(passage);
	expect(places.length, 'is not in the paper word for word').toBeGreaterThan(0);
	const [here] = places.filter(([first]) => first?.page === page);
	expect(here, `stands on page ${places.map(([first]) => first?.page).join(', ')}`).toBeDefined();
	expect(new Set(here!.map(({ paragraph }) => paragraph)).size, 'runs across paragraphs').toBe(1);
	return here!;
}

describe('the text of the paper', () => {
	it('has twelve pages in order, and its note marks count from 1 to 38', () => {
		expect([...new Set(paper.map(({ page }) => page))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(paper.flatMap(({ marks }) => marks)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
	});

	it('names author, journal and licence, and keeps captions apart', () => {
		const header = readFileSync(file, 'utf8').slice(0, 400);
		for (const name of ['Maaike Okano-Heijmans', 'The Asia-Pacific Journal: Japan Focus', 'CC BY-NC-ND'])
			expect(header).toContain(name);
		const [caption] = find('Envoys to the Six-Party Talks shake hands');
		expect(caption?.every((word) => word.caption)).toBe(true);
		expect(paper.filter((word) => word.caption).length).toBeLessThan(150);
	});
});

describe('a quote', () => {
	it.each(tables.quotes)('$id is verbatim on page $page, in its section, with its note marks', (quote) => {
		const words = expectOn(quote.text, quote.page);
		expect(words.some(({ caption }) => caption)).toBe(false);
		expect(words[0]?.section).toBe(quote.section);
		expect(words.flatMap(({ marks }) => marks)).toEqual(quote.noteMarks);
	});

	it('is not found with one word changed, or on another page', () => {
		const { text, page } = tables.quotes[0]!;
		expect(find(text.replace('spoiler', 'broker'))).toEqual([]);
		expect(() => expectOn(text.replace('spoiler', 'broker'), page)).toThrow('word for word');
		expect(() => expectOn(text, page + 1)).toThrow(`stands on page ${page}`);
	});
});

describe('a claim', () => {
	it.each(tables.claims)('$id is verbatim on page $page', ({ text, page }) => {
		expectOn(text, page);
	});
});

describe('a page of the paper that a row names', () => {
	const named = [
		...tables.terms.map(({ id, page }) => ({ id, page })),
		...tables.events.map(({ id, paperPage: page }) => ({ id, page }))
	].filter(({ page }) => page !== '');

	it('is a page it has: one, a list or a range', () => {
		expect(named.length).toBeGreaterThan(30);
		for (const { id, page } of named) {
			expect(page, id).toMatch(/^\d+([-–]\d+)?([,;] ?\d+([-–]\d+)?)*$/);
			for (const number of page.match(/\d+/g) ?? []) {
				expect(Number(number), id).toBeGreaterThanOrEqual(1);
				expect(Number(number), id).toBeLessThanOrEqual(12);
			}
		}
	});
});
