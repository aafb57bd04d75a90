/** A small case for tests of claims: two bases that differ, the paper’s own, a chronology, aid. */
import fc from 'fast-check';
import { evaluateClaims, type ClaimResult } from '../lib/claims/claims.ts';
import type { AidRow, BasisRow, Tables } from '../lib/datapackage/tables.ts';
import {
	claim,
	event,
	madeUpTables,
	partner,
	sanction,
	series,
	source,
	term,
	total,
	trade
} from './madeUp.ts';

export function basis(id: string): BasisRow {
	return { id, title: id, shortTitle: `Basis ${id}`, description: '', caution: '', line: 2 };
}

function aid(year: number, category: string, value: number | null, more: Partial<AidRow> = {}): AidRow {
	const place = { sourceId: 's1', locator: 'p. 1', note: '', line: year };
	const what = { donor: 'a', recipient: 'subject', year, period: 'calendar', category, value, unit: 't' };
	return { ...what, ...place, ...more };
}

const world = (year: number, exports: number, imports: number) => [
	total(year, 'world_exports', exports, { entity: 'a' }),
	total(year, 'world_imports', imports, { entity: 'a' })
];

/** Two bases that differ in 2003, and one of the paper’s own figures. */
export const some: Partial<Tables> = {
	bases: [basis('own'), basis('other'), basis('paper')],
	series: [series('own', 'a'), series('other', 'a'), series('paper', 'a')],
	partners: [partner('a', { name: 'Arcadia' })],
	sources: [source('s1'), source('s2'), source('said', { reliability: 'paper' })],
	trade: [
		trade(2002, 'export', 150),
		trade(2002, 'import', 250),
		trade(2003, 'total', 200),
		trade(2004, 'total', 100),
		trade(2004, 'total', 90, { standing: 'alternative', sourceId: 's2', line: 9 }),
		trade(2004, 'total', 1, { standing: 'excluded', line: 10 }),
		trade(2006, 'export', 40),
		trade(2002, 'total', 400, { basis: 'other' }),
		trade(2003, 'total', 450, { basis: 'other' }),
		trade(2004, 'total', 110, { basis: 'other' }),
		trade(2002, 'total', 380, { basis: 'paper', sourceId: 'said' }),
		trade(2004, 'total', 95, { basis: 'paper', sourceId: 'said' })
	],
	totals: [
		...world(2002, 60_000, 40_000),
		...world(2003, 60_000, 40_000),
		...world(2004, 60_000, 40_000),
		total(2002, 'gdp_growth_bok', 1.2, { unit: 'percent', entity: 'a' }),
		total(2003, 'gdp_growth_bok', -0.5, { unit: 'percent', entity: 'a' }),
		total(2003, 'gdp_growth_bok', 0.5, { unit: 'percent', entity: 'a', standing: 'alternative' })
	],
	events: [
		event('first', '1999-01-01'),
		event('last', '2006-12-31'),
		event('summit', '2002-09-17', { title: 'Summit', line: 5 }),
		event('vague', '2003', { title: 'Vague act' }),
		event('one', '2004-01', { lane: 'acts', sanctionId: 'ban' }),
		event('two', '2004-02', { lane: 'acts', sanctionId: 'ban' }),
		event('three', '2004-03', { lane: 'acts' })
	],
	terms: [
		term('pm-x', '2000-01-01', '2002-06-30', { name: 'X', shortName: 'X' }),
		term('pm-y', '2002-06-30', null, { name: 'Y', shortName: 'Y' })
	],
	sanctions: [
		sanction('ban', '2003-05-01', '2004-05-01', { lane: 'acts' }),
		sanction('endless', '2003-05-01', null),
		sanction('replaced', '2003-05-01', '2004-05-01', { endKind: 'superseded' }),
		sanction('lapsed', '2003-05-01', '2004-05-01', { endKind: 'renewal-not-read' }),
		sanction('undated', null, null),
		sanction('law', '2001-01-01', null, { lane: 'acts', kind: 'law' })
	],
	aid: [
		aid(2003, 'oil', 50),
		aid(2004, 'oil', 60, { period: 'cumulative to 2004-07-10 (from 1995)' }),
		aid(2004, 'oil', 70, { period: 'by 2004-12' }),
		aid(2005, 'oil_position', null),
		aid(2004, 'oil_equipment', 10, { unit: 't equivalent', period: 'cumulative to 2004-07-10' }),
		aid(2004, 'pledge', 116_500, { unit: 'JPY million' }),
		aid(2005, 'pledge', 1000, { unit: 'USD million' }),
		aid(2006, 'pledge', 1, { unit: 'USD billion' }),
		aid(2004, 'grant', 5, { unit: 'USD million' }),
		aid(2004, 'grant', 6000, { unit: 'KRW million' })
	]
};

/** A printed reckoning in the signs of a test. */
export function asWritten(text: string): string {
	return text.replaceAll(',', '').replaceAll('−', '-').replaceAll('×', '*');
}

export function evaluate(expected: string, more: Partial<Tables> = {}): ClaimResult {
	const [result] = evaluateClaims(madeUpTables({ ...some, ...more, claims: [claim('c', { expected })] }));
	if (!result) throw new Error('no result');
	return result;
}

export const verdictOf = (expected: string) => evaluate(expected).verdict;
export const onBasis = (expected: string, id: string) =>
	evaluate(expected).perBasis.find((each) => each.basis === id);

/** The tables that tests of claims read, each with its rows in any order. */
export function shuffledTables(tables: Tables) {
	const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
	return fc.record({
		aid: shuffled(tables.aid),
		trade: shuffled(tables.trade),
		totals: shuffled(tables.totals),
		events: shuffled(tables.events),
		terms: shuffled(tables.terms),
		sanctions: shuffled(tables.sanctions)
	});
}
