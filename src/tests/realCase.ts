import { caseStudy } from '../lib/charts/caseStudy.ts';
import { fileURLToPath } from 'node:url';
import type { CaseStudy } from '../lib/charts/chart.ts';
import { registry } from '../lib/charts/registry.ts';
import type { Tables } from '../lib/datapackage/tables.ts';
import { caseCredit, type Imprint } from '../lib/render/credit.ts';
import { selectionFacts } from '../lib/selection/facts.ts';
import type { Selection, SelectionFacts } from '../lib/selection/selection.ts';
import { readCase } from '../lib/server/readCase.ts';

/** Folder of the case that ships. */
export const caseFolder = fileURLToPath(new URL('../../data/six-party-talks', import.meta.url));

const { package: pack, problems } = readCase(caseFolder, { charts: registry.map(({ id }) => id) });
if (!pack) throw new Error(`case problem: ${problems.map(({ code }) => code).join(', ')}`);

/** The case that ships, read from its files as the site reads it. */
export const tables: Tables = pack.tables;
export const study: CaseStudy = caseStudy(pack);
export const facts: SelectionFacts = selectionFacts(tables, study.settings);

/** Who stands behind files in tests: a site that knows its address. */
export const imprint: Imprint = {
	publication: {
		siteName: 'Leverage Briefing',
		root: 'https://example.org/briefing/',
		defaults: facts.defaults
	},
	credit: caseCredit(pack.descriptor)
};

/** The opening view with some of it changed. */
export function select(change: Partial<Selection> = {}): Selection {
	return { ...facts.defaults, ...change };
}
