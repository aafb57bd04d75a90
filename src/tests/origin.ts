/** Where the case that ships is published, for tests. */
import { caseCredit, type CaseCredit, type Origin } from '../lib/render/credit.ts';
import type { Publication } from '../lib/render/publication.ts';
import type { Selection } from '../lib/selection/selection.ts';
import { readCase } from '../lib/server/readCase.ts';
import { caseFolder, facts, select } from './realCase.ts';

const { package: pack } = readCase(caseFolder);
if (!pack) throw new Error('case problem: not readable');

export const credit: CaseCredit = caseCredit(pack.descriptor);

export const publication: Publication = {
	siteName: 'Leverage Briefing',
	root: 'https://example.org/briefing/',
	defaults: facts.defaults
};

/** The opening view with some of it changed, as published. */
export function originOf(change: Partial<Selection> = {}, site: Partial<Publication> = {}): Origin {
	return { selection: select(change), publication: { ...publication, ...site }, credit };
}
