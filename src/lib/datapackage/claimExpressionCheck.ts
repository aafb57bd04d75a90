import type { Expression } from './claimExpression.ts';
import { type IdKind, idKinds } from './claimExpressionFunctions.ts';
import { isClaimFault, parseClaim } from './claimExpressionParser.ts';
import type { CheckContext } from './checks.ts';
import { nearest } from './nearest.ts';
import { didYouMean, problem, problemAt, type Problem } from './problems.ts';
import type { ClaimRow, Tables } from './tables.ts';

/** Written in `expected` where a claim can only be argued. */
export const JUDGEMENT = 'judgement';

/**
 * Tests that can’t be read, that name what is not in the case, or that are missing without a word on what it would take.
 * An id whose table has faults of its own waits until those are mended.
 */
export function checkClaims(tables: Tables, context: CheckContext): Problem[] {
	const known = knownIds(tables, context);
	return tables.claims.flatMap((claim) => checkClaim(claim, known, context.fileOf('claims')));
}

type KnownIds = Readonly<Record<IdKind, readonly string[] | null>>;

function checkClaim({ expected, needsData, line }: ClaimRow, known: KnownIds, file: string): Problem[] {
	const place = { file, line, column: 'expected' };
	if (expected === JUDGEMENT) return [];
	if (expected === '') return needsData === '' ? [problem({ ...place, found: '' }, 'claim-untested')] : [];
	const tests = parseClaim(expected);
	if (isClaimFault(tests)) return [problemAt({ ...place, found: tests.found }, tests.fault)];
	return tests.flatMap(idsOf).flatMap(({ id: found, kind, at }) => {
		const ids = known[kind];
		if (ids === null || ids.includes(found)) return [];
		const words = { what: idKinds[kind], at, nearest: didYouMean(nearest(found, ids)) };
		return [problem({ ...place, found }, 'claim-unknown', words)];
	});
}

function idsOf(expression: Expression): (Expression & { readonly form: 'id' })[] {
	switch (expression.form) {
		case 'id':
			return [expression];
		case 'operation':
		case 'comparison':
			return [expression.left, expression.right].flatMap(idsOf);
		case 'call':
			return expression.args.flatMap(idsOf);
		default:
			return [];
	}
}

/** Ids by what they name; null where a table they stand in is not complete. */
function knownIds(tables: Tables, { isComplete }: CheckContext): KnownIds {
	const unless = (names: readonly (keyof Tables)[], ids: readonly string[]) =>
		names.every(isComplete) ? [...new Set(ids)] : null;
	const { partners, totals, aid, events, terms, sanctions, lanes } = tables;
	const laneIds = lanes.map(({ id }) => id);
	const offices = terms.map(({ office }) => office);
	const categories = aid.map(({ category }) => category);
	return {
		partner: unless(
			['partners'],
			partners.map(({ id }) => id)
		),
		entity: unless(
			['totals'],
			totals.map(({ entity }) => entity)
		),
		measure: unless(
			['totals'],
			totals.map(({ measure }) => measure)
		),
		donor: unless(
			['aid'],
			aid.map(({ donor }) => donor)
		),
		// A position stands in for the quantity that it refuses.
		category: unless(['aid'], [...categories, ...categories.map((each) => each.replace(/_position$/, ''))]),
		event: unless(
			['events'],
			events.map(({ id }) => id)
		),
		term: unless(
			['terms'],
			terms.map(({ id }) => id)
		),
		office: unless(['terms'], offices),
		pressure: unless(['sanctions', 'lanes'], [...sanctions.map(({ id }) => id), ...laneIds]),
		counted: unless(['terms', 'lanes'], [...offices, ...laneIds])
	};
}
