import { caseStudy } from '#lib/charts/caseStudy.ts';
import { registry } from '../lib/charts/registry.ts';
import { formatProblem, hasErrors } from '../lib/datapackage/problems.ts';
import { caseCredit, type Imprint } from '../lib/render/credit.ts';
import { Engine } from '../lib/render/engine.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';
import { selectionFacts } from '../lib/selection/facts.ts';
import type { SelectionFacts } from '../lib/selection/selection.ts';
import { readCase } from '../lib/server/readCase.ts';

/** What the product calls itself in files it makes. */
const siteName = 'Leverage Briefing';

/** A case that can be drawn. */
export interface CaseToExport {
	readonly engine: Engine;
	readonly facts: SelectionFacts;
	readonly imprint: Imprint;
	/** What the case asks, as the title of a deck. */
	readonly question: string;
}

/** Reads a case; or the lines that say what is wrong with it, as `check` says them. `root` is where its site stands. */
export function caseToExport(
	dir: string,
	root: string
): CaseToExport | { readonly problems: readonly string[] } {
	const { name, package: pack, problems } = readCase(dir, { charts: registry.map(({ id }) => id) });
	if (!pack || hasErrors(problems)) {
		const errors = problems.filter(({ severity }) => severity === 'error');
		return { problems: errors.map((problem) => `error: ${name}/${formatProblem(problem)}`) };
	}
	const study = caseStudy(pack);
	const facts = selectionFacts(study.tables, study.settings);
	return {
		engine: new Engine(study, serverDocument()),
		facts,
		imprint: {
			publication: { siteName, root, defaults: facts.defaults },
			credit: caseCredit(pack.descriptor)
		},
		question: study.settings.question
	};
}
