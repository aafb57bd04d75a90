import { caseStudy } from '#lib/charts/caseStudy.ts';
import { registry } from '../lib/charts/registry.ts';
import { formatProblem, hasErrors, type Problem } from '../lib/datapackage/problems.ts';
import { caseCredit, type Imprint } from '../lib/render/credit.ts';
import { Engine } from '../lib/render/engine.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';
import { selectionFacts } from '../lib/selection/facts.ts';
import type { SelectionFacts } from '../lib/selection/selection.ts';
import type { Briefing } from '../lib/briefings/briefing.ts';
import { readBriefings } from '../lib/server/readBriefings.ts';
import { readCase } from '../lib/server/readCase.ts';

/** What the product calls itself in files it makes. */
const siteName = 'Leverage Briefing';

/** A case that can be drawn. */
export interface CaseToExport {
	readonly engine: Engine;
	readonly facts: SelectionFacts;
	readonly imprint: Imprint;
	/** The briefings of the case. */
	readonly briefings: readonly Briefing[];
	/** What the case asks, as the title of a deck. */
	readonly question: string;
}

/** Reads a case; or the lines that say what is wrong with it, as `check` says them. `root` is where its site stands. */
export function caseToExport(
	dir: string,
	root: string
): CaseToExport | { readonly problems: readonly string[] } {
	const charts = registry.map(({ id }) => id);
	const { name, package: pack, problems } = readCase(dir, { charts });
	if (!pack || hasErrors(problems)) return { problems: errorLines(name, problems) };
	const study = caseStudy(pack);
	const facts = selectionFacts(study.tables, study.settings);
	const { briefings, problems: faults } = readBriefings(dir, { case: pack.descriptor.name, charts, facts });
	if (hasErrors(faults)) return { problems: errorLines(name, faults) };
	return {
		engine: new Engine(study, serverDocument()),
		facts,
		imprint: {
			publication: { siteName, root, defaults: facts.defaults },
			credit: caseCredit(pack.descriptor)
		},
		briefings,
		question: study.settings.question
	};
}

function errorLines(name: string, problems: readonly Problem[]): readonly string[] {
	return problems
		.filter(({ severity }) => severity === 'error')
		.map((problem) => `error: ${name}/${formatProblem(problem)}`);
}
