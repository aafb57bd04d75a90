import { JUDGEMENT } from '../datapackage/claimExpressionCheck.ts';
import type { Expression } from '../datapackage/claimExpression.ts';
import { isClaimFault, parseClaim } from '../datapackage/claimExpressionParser.ts';
import type { ClaimRow, Tables } from '../datapackage/tables.ts';
import { type ClaimEvidence, evidenceOf, type Step } from './answers.ts';
import { seriesBook, type SeriesBook } from './context.ts';
import { FIRST_RELEASE, type Ground, groundsOf } from './grounds.ts';
import { type FlippingReading, run } from './run.ts';

export type Verdict = 'agrees' | 'differs' | 'depends' | 'cannot' | 'judgement';

/** What a claim’s test comes to on one set of figures. */
export interface ClaimOnBasis {
	/** Id of the basis, or of the record where no trade figure is used. */
	readonly basis: string;
	readonly title: string;
	/** False for the paper’s own figures, which prove nothing about the paper. */
	readonly counts: boolean;
	/** Null where it cannot be said. */
	readonly holds: boolean | null;
	/** The reckoning on one line: `122 / 376 = 0.324`. */
	readonly arithmetic: string;
	/** The reckoning line by line, each with its cells. */
	readonly steps: readonly Step[];
	/** Figures that are not there, in words. */
	readonly missing: readonly string[];
	/** Whether all that fails is the date of something, beside tests that hold. */
	readonly dateOnly: boolean;
	/** Other published readings that, put in place of one figure, turn the answer round. */
	readonly otherReadings: readonly FlippingReading[];
}

/** A claim beside the record. */
export interface ClaimResult {
	readonly claim: ClaimRow;
	readonly verdict: Verdict;
	/** True where the test covers only part of the statement: `missing` says what it leaves out. */
	readonly partly: boolean;
	/** True where what differs is the date of something, while the other tests hold. */
	readonly dateOnly: boolean;
	/** Empty for a judgement and for a claim without a test. */
	readonly perBasis: readonly ClaimOnBasis[];
	/** What it would take to test it, or to test the rest of it. */
	readonly missing: readonly string[];
	/** Every cell the answer rests on, each once. */
	readonly evidence: readonly ClaimEvidence[];
}

/**
 * Every claim of a case, in the order of claims.csv, with a verdict computed from its tables: `agrees` or `differs` where every
 * basis that can say says so, `depends` where bases or published readings disagree, `cannot` where figures or dates are missing.
 * Throws “claim problem: …” for a test that `checkClaims` refuses.
 */
export function evaluateClaims(tables: Tables): readonly ClaimResult[] {
	const book = seriesBook(tables);
	return tables.claims.map((claim) => evaluateClaim(tables, book, claim));
}

function evaluateClaim(tables: Tables, book: SeriesBook, claim: ClaimRow): ClaimResult {
	const needs = claim.needsData === '' ? [] : [claim.needsData];
	const untested = { claim, partly: false, dateOnly: false, perBasis: [], missing: needs, evidence: [] };
	if (claim.expected === JUDGEMENT) return { ...untested, verdict: 'judgement' };
	if (claim.expected === '') return { ...untested, verdict: 'cannot' };
	const tests = parseClaim(claim.expected);
	if (isClaimFault(tests)) throw new Error(`claim problem: ${claim.id}, character ${tests.at}`);
	const perBasis = groundsOf(tables, tests)
		.map((ground) => onBasis(tables, book, tests, ground))
		// The paper’s own figures are shown where they are all that the test needs.
		.filter(({ counts, missing }) => counts || missing.length === 0)
		// First releases that are those of the current series say nothing more.
		.filter(({ basis, arithmetic }, _, all) => basis !== FIRST_RELEASE || arithmetic !== all[0]?.arithmetic);
	const counted = perBasis.filter(({ counts }) => counts);
	const gaps = counted.flatMap(({ title, missing }) => missing.map((what) => `${title}: ${what}`));
	const verdict = verdictOf(counted);
	const failing = counted.filter(({ holds }) => holds === false);
	return {
		claim,
		verdict,
		partly: needs.length > 0,
		dateOnly: verdict === 'differs' && failing.every(({ dateOnly }) => dateOnly),
		perBasis,
		missing: [...new Set([...gaps, ...needs])],
		evidence: evidenceOf(perBasis.flatMap(({ steps }) => steps))
	};
}

function onBasis(
	tables: Tables,
	book: SeriesBook,
	tests: readonly Expression[],
	ground: Ground
): ClaimOnBasis {
	const context = {
		tables,
		series: book,
		basis: ground.basis,
		exchange: null,
		others: ground.others,
		years: new Map()
	};
	return { basis: ground.id, title: ground.title, counts: ground.counts, ...run(context, tests) };
}

function verdictOf(counted: readonly ClaimOnBasis[]): Verdict {
	const outcomes = counted.flatMap(({ holds, otherReadings }) => [
		holds,
		...otherReadings.map((other) => other.holds)
	]);
	const [yes, no] = [outcomes.includes(true), outcomes.includes(false)];
	if (yes && no) return 'depends';
	return yes ? 'agrees' : no ? 'differs' : 'cannot';
}
