import type { Expression } from '../datapackage/claimExpression.ts';
import { type FunctionName, signatureOf } from '../datapackage/claimExpressionFunctions.ts';
import type { Tables } from '../datapackage/tables.ts';
import { GROWTH } from './figures.ts';

/** Id of the ground on which other readings of growth are taken. */
export const FIRST_RELEASE = 'first-release';

/** A set of figures on which a claim is tested. */
export interface Ground {
	readonly id: string;
	readonly title: string;
	/** Basis of trade figures; null where none is used. */
	readonly basis: string | null;
	/** Whether other readings are taken throughout. */
	readonly others: boolean;
	/** Whether its answer counts for the verdict. */
	readonly counts: boolean;
}

/**
 * The grounds of a claim: each basis where trade figures are used, the paper’s own figures not counting; else the one record
 * its functions read, and once more on other published readings of growth where there are some.
 */
export function groundsOf(tables: Tables, tests: readonly Expression[]): readonly Ground[] {
	const used = new Set(tests.flatMap(functionsIn));
	if ([...used].some((name) => signatureOf(name)?.byBasis)) {
		return tables.bases.map(({ id, shortTitle }) => {
			const own = isPaper(tables, id);
			return {
				id,
				title: own ? 'The paper’s own figures' : shortTitle,
				basis: id,
				others: false,
				counts: !own
			};
		});
	}
	const record = { ...recordOf(used), basis: null, others: false, counts: true };
	const growth =
		used.has('growth') &&
		tables.totals.some(({ measure, standing }) => measure === GROWTH && standing === 'alternative');
	return growth
		? [
				record,
				{ ...record, id: FIRST_RELEASE, title: 'Bank of Korea, first releases where read', others: true }
			]
		: [record];
}

/** What a claim without trade by basis rests on. */
function recordOf(used: ReadonlySet<FunctionName>): { readonly id: string; readonly title: string } {
	if (used.has('growth')) return { id: 'growth', title: 'Bank of Korea, current series' };
	if (used.has('share')) return { id: 'share', title: 'National figures' };
	if (used.has('aid')) return { id: 'aid', title: 'Aid and chronology' };
	if (used.has('total') || used.has('world')) return { id: 'totals', title: 'Economy-wide figures' };
	return { id: 'chronology', title: 'Chronology' };
}

/** Whether a basis holds nothing but figures of the paper under test. */
function isPaper({ trade, sources }: Tables, basis: string): boolean {
	const papers = sources.filter(({ reliability }) => reliability === 'paper').map(({ id }) => id);
	const rows = trade.filter((row) => row.basis === basis);
	return rows.length > 0 && rows.every(({ sourceId }) => papers.includes(sourceId));
}

function functionsIn(expression: Expression): FunctionName[] {
	switch (expression.form) {
		case 'operation':
		case 'comparison':
			return [expression.left, expression.right].flatMap(functionsIn);
		case 'call':
			return [expression.name, ...expression.args.flatMap(functionsIn)];
		default:
			return [];
	}
}
