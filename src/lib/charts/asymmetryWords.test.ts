import { describe, expect, it } from 'vitest';
import { select, study } from '../../tests/realCase.ts';
import { describe as description } from './asymmetryWords.ts';
import * as partners from './partners.ts';

const data = partners.preparePartners(study);

describe('describe(data, selection)', () => {
	it.each([
		{ from: 2002, to: 2006, says: 'Dumbbell chart, two rows a partner.' },
		{ from: 2006, to: 2006, says: 'Dumbbell chart, one row a partner.' }
	])('counts the rows that are drawn, $from to $to', ({ from, to, says }) => {
		expect(description(data, select({ window: { from, to } }))).toContain(says);
	});
});
