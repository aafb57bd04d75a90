import { describe, expect, it } from 'vitest';
import { facts, select, study } from '../../tests/realCase.ts';
import * as partners from './partners.ts';
import { notes } from './slopeNotes.ts';
import { comparedPlaces, slopeOf } from './slopeShares.ts';
import { describe as description, title } from './slopeWords.ts';

const data = partners.preparePartners(study);
const of = (from: number, to: number, focus: readonly string[] = ['japan', 'china', 'south-korea']) =>
	title(data, select({ window: { from, to }, partners: focus })).replaceAll('\u202f', ' ');

describe('title(data, selection)', () => {
	it('turns no gap of a year into a fall: in 2000 Japan was not read', () => {
		// Both years: China 488 and 737.457, South Korea 425.148 and 402.957; Japan 473.8 in 2001 alone.
		expect(of(2000, 2001)).toBe(
			'From 2000 to 2001 China stayed first (20 % to 28 %) and South Korea second (18 % to 15 %) among the two of North Korea’s partners recorded in both years'
		);
	});

	it('counts places among those that have a share in both years', () => {
		// Both: China, South Korea, Japan, Thailand. Russia has a share in 2006 alone, India and Germany in 2002 alone.
		expect(of(2002, 2006)).toBe(
			'From 2002 to 2006 Japan fell from third (13 %) to fourth (2.8 %) among the four of North Korea’s partners recorded in both years; China stayed first (25 % to 39 %) and South Korea second (22 % to 31 %)'
		);
	});

	it('says so where a bloc takes a place among countries', () => {
		expect(of(2004, 2005, ['japan'])).toMatch(
			/ among the \w+ of North Korea’s partners recorded in both years, the European Union counted as one$/
		);
		expect(of(2002, 2006)).not.toContain('counted as one');
	});

	it('says of one year alone among how many', () => {
		expect(of(2006, 2006)).toBe(
			'In 2006 China was first (39 %), South Korea second (31 %) and Japan fifth (2.8 %) among the five of North Korea’s partners recorded that year'
		);
	});
});

describe('comparedPlaces(slope)', () => {
	it('lets nobody fall whom nobody recorded in both years has passed, whatever the years', () => {
		const years = Array.from(
			{ length: facts.years.to - facts.years.from + 1 },
			(_, index) => facts.years.from + index
		);
		const windows = years.flatMap((from) => years.filter((to) => to > from).map((to) => ({ from, to })));
		let fallen = 0;
		for (const basis of facts.bases) {
			for (const window of windows) {
				const places = comparedPlaces(slopeOf(data, select({ basis, window, period: facts.years })));
				for (const { first, last } of places.filter((one) => one.last.rank > one.first.rank)) {
					fallen += 1;
					const passed = places.some(
						(other) => other.first.percent <= first.percent && other.last.percent > last.percent
					);
					expect(passed, `${basis} ${window.from} ${window.to}`).toBe(true);
				}
			}
		}
		expect(fallen).toBeGreaterThan(100);
	});
});

describe('notes(data, selection)', () => {
	it('say among whom either place is counted, and which of them is a bloc', () => {
		const [first] = notes(data, select({ window: { from: 2004, to: 2005 } }));
		expect(first).toContain('recorded in both years compared');
		expect(first).toContain('the European Union is a bloc of countries');
		expect(notes(data, select())[0]).not.toContain('bloc');
	});
});

describe('describe(data, selection)', () => {
	it('says each place with how many it is counted among', () => {
		expect(description(data, select())).toContain('Japan: 13\u202f% in 2002, third of 6; 2.8\u202f%');
	});
});
