import { listInWords } from '#lib/charts/words.ts';
import { evaluateClaims, type ClaimResult, type Verdict } from '#lib/claims/claims.ts';
import { verdictWord, verdictWords } from '#lib/claims/verdicts.ts';
import type { ClaimEvidence, Step } from '#lib/claims/answers.ts';
import { pageHead } from '../../heads.server.ts';
import { caseName, readSite, type Site } from '../../study.server.ts';

/** In the order of the filter. */
const verdicts: readonly Verdict[] = ['differs', 'depends', 'agrees', 'cannot', 'judgement'];

export function load() {
	const site = readSite();
	const results = evaluateClaims(site.pack.tables);
	const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
	const counts = verdicts.map((verdict) => ({ verdict, word: verdictWords[verdict], count: count(verdict) }));
	const checked = count('agrees') + count('differs') + count('depends');
	const whole = results.filter(({ verdict, partly }) => verdict === 'agrees' && !partly).length;
	const agrees = count('agrees');
	const outright = whole === agrees ? '' : ` (${whole} outright, the others as far as checked)`;
	const depends = count('depends');
	const told = [
		`${agrees} agree with the record${outright}`,
		`${count('differs')} differ from it`,
		...(depends > 0 ? [`${depends} depend on the source`] : [])
	];
	const title = `Of ${checked} statements that can be checked here, ${listInWords(told)}`;
	return {
		head: pageHead(site, 'Claims', `${title}.`),
		caseName,
		title,
		all: results.length,
		counts: counts.filter((each) => each.count > 0),
		claims: results.map((result) => claimView(site, result))
	};
}

function claimView(site: Site, result: ClaimResult) {
	const { claim, verdict, partly, perBasis, missing } = result;
	const { id, text, page, subject, kind, expected, record } = claim;
	return {
		...{ id, text, page, subject, kind, record, verdict, partly, missing },
		word: verdictWord(result),
		test: verdict === 'judgement' ? '' : expected,
		answers: perBasis.map(({ basis, title, counts, holds, arithmetic, steps, otherReadings }) => ({
			...{ basis, title, counts, holds, arithmetic },
			steps: stepViews(site, steps),
			otherReadings: otherReadings.map(({ text: words, holds: then, evidence }) => ({
				words,
				holds: then,
				cells: cellsOf(site, evidence)
			}))
		}))
	};
}

/** Lines of the reckoning, each with the cells that no line before it has named. */
function stepViews(site: Site, steps: readonly Step[]) {
	const named = new Set<string>();
	return steps.map(({ text, evidence }) => {
		const fresh = evidence.filter(({ table, line }) => !named.has(`${table} ${line}`));
		for (const { table, line } of fresh) named.add(`${table} ${line}`);
		return { words: text, cells: cellsOf(site, fresh) };
	});
}

/** The cells a line rests on, at most so many: a test over forty years rests on hundreds. */
const mostCells = 12;

function cellsOf({ pack }: Site, evidence: readonly ClaimEvidence[]) {
	const cells = new Map(
		evidence.map(({ table, line, sourceId, what }) => {
			const file = pack.descriptor.resources.find(({ name }) => name === table)?.path ?? '';
			return [`${table} ${line}`, { file, line, what, source: sourceId }];
		})
	);
	return { shown: [...cells.values()].slice(0, mostCells), more: Math.max(0, cells.size - mostCells) };
}
