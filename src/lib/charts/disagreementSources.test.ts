import { describe, expect, it } from 'vitest';
import { select, study } from '../../tests/realCase.ts';
import { disagreementOf } from './disagreementRows.ts';
import { figuresOf, laneInFigures, laneInWords } from './disagreementSources.ts';

const lanes = (partner: string, from: number, to: number) =>
	disagreementOf(study, select({ partners: [partner], window: { from, to } })).partners[0]!.years.map(
		({ lanes: all }) => all.map((lane) => figuresOf(study, lane))
	);

describe('figuresOf(study, lane)', () => {
	it('draws one mark where one figure is printed to different precision, and names whoever prints it', () => {
		const [, later] = lanes('china', 2002, 2006);
		const national = later!.at(-1)!;
		// 1,699.6 and 1,700 are 0.02 % apart.
		expect(national).toHaveLength(1);
		expect(national[0]!.value).toBe(1699.6);
		expect(laneInWords(national)).toMatch(/^1,699\.6 .+, 1,700 .+$/);
		expect(laneInFigures(national)).toBe('1,699.6');
	});

	it('keeps figures apart that rounding does not explain', () => {
		const [early] = lanes('japan', 2001, 2002);
		expect(early!.flat().length).toBeGreaterThan(1);
		expect(laneInWords(early!.flat())).toContain(' · ');
	});
});
