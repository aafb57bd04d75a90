import { describe, expect, it } from 'vitest';
import { claim, event, madeUpTables, partner, total } from '../../tests/madeUp.ts';
import type { CheckContext } from './checks.ts';
import { checkClaims } from './claimExpressionCheck.ts';
import { formatProblem } from './problems.ts';
import type { Tables } from './tables.ts';

const context: CheckContext = { fileOf: (table) => `${table}.csv`, isComplete: () => true, charts: null };

function problemsOf(expected: string, more: Parameters<typeof claim>[1] = {}, checked = context): string[] {
	const tables = madeUpTables({
		partners: [partner('japan')],
		events: [event('summit-2002', '2002-09-17')],
		totals: [total(2002, 'gdp_growth_bok', 1.2)],
		claims: [claim('c', { expected, line: 7, ...more })]
	});
	return checkClaims(tables, checked).map(formatProblem);
}

describe('checkClaims(tables, context)', () => {
	it.each([
		'trade(japan, 2002) > 1; date(summit-2002) == 2002',
		'total(dprk, gdp_growth_bok, 2002) > 1%',
		'judgement'
	])('checkClaims accepts %j', (expected) => {
		expect(problemsOf(expected)).toEqual([]);
	});

	it('checkClaims places a malformed test in file, line, column and character', () => {
		expect(problemsOf('trade(japan, 2002) >> 1')).toEqual([
			'claims.csv, line 7, column "expected": found ">"; expected a number, a date, a function or "(" at character 21 of the test. ' +
				'Compare with the tests that data/README.md describes; a sign such as - stands between spaces.'
		]);
	});

	it.each([
		[
			'trade(jpan, 2002) > 1',
			'found "jpan"; expected an id of partners at character 7 of the test',
			'did you mean "japan"?'
		],
		[
			'date(summit-2003) == 2003',
			'found "summit-2003"; expected an id of events at character 6',
			'did you mean "summit-2002"?'
		],
		[
			'1 < 2; growth(japan, 2002) > 1%',
			'found "japan"; expected an entity of totals at character 15',
			'Correct the name'
		],
		[
			'in_office(pm, 2002) == pm-a',
			'found "pm"; expected an office of terms at character 11',
			'Correct the name'
		]
	])('checkClaims names what %j has and the case has not', (expected, found, hint) => {
		expect(problemsOf(expected)[0]).toContain(found);
		expect(problemsOf(expected)[0]).toContain(hint);
	});

	it('checkClaims waits with ids whose table has faults of its own', () => {
		const isComplete = (table: keyof Tables) => table !== 'partners';
		expect(problemsOf('trade(jpan, 2002) > 1', {}, { ...context, isComplete })).toEqual([]);
	});

	it('checkClaims asks what is missing where there is no test', () => {
		expect(problemsOf('', { needsData: 'opinion polls' })).toEqual([]);
		expect(problemsOf('')[0]).toContain('claims.csv, line 7, column "expected": found an empty cell');
	});

	it('checkClaims lets a position stand in for the category it refuses', () => {
		const aid = [
			{
				donor: 'japan',
				recipient: 'dprk',
				year: 2007,
				period: '',
				category: 'energy_position',
				value: null,
				unit: '',
				sourceId: 's',
				locator: '',
				note: '',
				line: 2
			}
		];
		const tables = madeUpTables({ aid, claims: [claim('c', { expected: 'aid(japan, energy, 2007) == 0' })] });
		expect(checkClaims(tables, context)).toEqual([]);
	});
});
