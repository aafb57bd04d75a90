import { describe, expect, it } from 'vitest';
import { facts, select, study } from '../../tests/realCase.ts';
import { asymmetryOf, drawnPartners, undrawn } from './asymmetryRows.ts';
import { notes, title } from './asymmetryWords.ts';
import * as partners from './partners.ts';

const data = partners.preparePartners(study);

describe('asymmetryOf(data, selection)', () => {
	it('is the partner’s share of the country’s trade less the country’s share of the partner’s', () => {
		const japan = asymmetryOf(data, select()).partners.find(({ id }) => id === 'japan')!;
		const [earlier] = japan.rows;
		// 369.54 / (2,260 + 641.73) × 100.
		expect(earlier!.point!.onPartner).toBeCloseTo(12.735, 3);
		expect(earlier!.point!.points).toBeCloseTo(earlier!.point!.onPartner - earlier!.point!.onSubject, 9);
		expect(earlier!.point!.onSubject).toBeCloseTo(0.049, 3);
		expect(japan.rows.map(({ computed }) => computed)).toEqual([false, true]);
	});

	it('names those without a world total and does not draw them', () => {
		const asymmetry = asymmetryOf(data, select({ partners: facts.partners, basis: 'cow' }));
		const left = new Map(undrawn(asymmetry).map(({ name, why }) => [name, why]));
		expect(left.get('Thailand')).toBe('no world trade read');
		expect(left.get('Germany')).toBe('not read');
		expect(drawnPartners(asymmetry).map(({ id }) => id)).not.toContain('thailand');
	});

	it('says by year why a partner is left out where the reasons differ', () => {
		const asymmetry = asymmetryOf(data, select({ partners: ['united-states'] }));
		const left = undrawn(asymmetry).find(({ name }) => name === 'United States');
		expect(left!.why).toBe('2002 not read, 2006 exports only');
	});
});

describe('title(data, selection)', () => {
	it('names the years with the first partner that has both, and of the others only where one is missing', () => {
		expect(title(data, select({ window: { from: 2003, to: 2005 } }))).toBe(
			'North Korea depended more on China than the other way round, by 32.8 points in 2003 and 38.9 in 2005; on South Korea by 23.1 and 25.8; on Japan by 4.8 in 2005'
		);
	});

	it('lets the sign speak where nobody leans', () => {
		const said = title(data, select({ partners: ['united-states'], basis: 'cow' }));
		expect(said).toBe(
			'Between North Korea and the United States it was +1.0\u202fpts in 2002 and 0\u202fpts in 2006'
		);
	});

	it('names the question where no partner in focus has both shares', () => {
		expect(title(data, select({ partners: [] }))).toBe(
			'How much North Korea and its partners depend on each other, 2002 and 2006'
		);
	});
});

describe('notes(data, selection)', () => {
	it('says what the sign means first, and why no ratio of dependences is offered', () => {
		const said = notes(data, select());
		expect(said[0]).toMatch(/^Above zero North Korea leans more/);
		expect(said.join(' ')).toContain('(T / Ya) / (T / Yb) = Yb / Ya');
		expect(said.join(' ')).toContain('opportunity for influence, not influence');
	});
});
