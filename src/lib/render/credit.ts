/** Whom a file that leaves the site gives credit to, and on what terms. */
import type { Contributor, Descriptor, Licence } from '../datapackage/descriptor.ts';
import type { Selection } from '../selection/selection.ts';
import { webAddress } from './citedSource.ts';
import type { Publication } from './publication.ts';

/** What a case says of itself where it is cited. */
export interface CaseCredit {
	readonly title: string;
	readonly version: string;
	/** Day the case was made, `2026-11-24` or longer; '' where it does not say. */
	readonly created: string;
	readonly licences: readonly Licence[];
	readonly contributors: readonly Contributor[];
}

/** Who stands behind a file: the site that publishes it, the case it draws on. */
export interface Imprint {
	readonly publication: Publication;
	readonly credit: CaseCredit;
}

/** Where a file comes from: the view it shows, and who stands behind it. */
export interface Origin extends Imprint {
	readonly selection: Selection;
}

/** The credit of a case, from its descriptor. */
export function caseCredit({
	title,
	version,
	created,
	licenses,
	contributors
}: Pick<Descriptor, 'title' | 'version' | 'created' | 'licenses' | 'contributors'>): CaseCredit {
	return { title, version, created, licences: licenses, contributors };
}

/** Who put the case together; the site where nobody is named. */
export function wranglers({ credit, publication }: Origin): readonly string[] {
	const named = credit.contributors.filter(({ roles }) => roles.includes('wrangler'));
	return named.length > 0 ? named.map(({ title }) => title) : [publication.siteName];
}

/** The terms of a case, one sentence or name each. */
export function licenceStatements({ licences }: CaseCredit): readonly string[] {
	return licences.map(({ name, title, path }) => {
		const address = webAddress(path);
		return address ? `${title || name} <${address}>` : title || name;
	});
}
