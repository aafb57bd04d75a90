/** Names of authors: taken apart into family and given name only where the record leaves no doubt. */
import type { CslName } from './cslItem.ts';

/** Words that stand in the column of authors and name nobody. */
const nobody =
	/^(n\.? ?a\.?|not (stated|recorded|known)\b.*|unknown|anonymous|unnamed\b.*|agencies|blog|commentary|editorial|press report\b.*|[-–—?]*)$/i;

/** "George W. Bush": a full name, initials, a family name. No organisation is written like this. */
const withInitials = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)+ \p{Lu}[\p{L}’'-]+$/u;

/** What a name was noted to have done, behind it: "(data)". */
const role = / \(\p{Ll}[\p{Ll} -]*\)$/u;

/**
 * The authors of a recorded list, split at semicolons. A list is one of persons where it is known to be
 * (`arePersons`), or where one of its names has initials; every other name stays whole, since "Jiji Press",
 * "Jung Jong-ho" and "Shinzo Abe" look alike and have their family names in three places.
 */
export function authorNames(author: string, arePersons: boolean): readonly CslName[] {
	const names = author
		.split(';')
		.map((name) => name.trim().replace(role, ''))
		.filter((name) => !nobody.test(name));
	const persons = arePersons || names.some((name) => withInitials.test(name));
	return names.map((name) => (persons ? personName(name) : { literal: name }));
}

/** The list as recorded, where names were noted with what they did; '' where `authorNames` says it all. */
export function namesWithRoles(author: string): string {
	return author.split(';').some((name) => role.test(name.trim())) ? author : '';
}

function personName(name: string): CslName {
	const words = name.split(/\s+/);
	const family = words.at(-1) ?? '';
	return words.length < 2 ? { literal: name } : { family, given: words.slice(0, -1).join(' ') };
}

/** Whether two recorded names mean one body: "Japan Times", "The Japan Times"; "BBC", "BBC News". */
export function sameName(a: string, b: string): boolean {
	return plain(a) === plain(b);
}

function plain(name: string): string {
	return name
		.replace(/^the /i, '')
		.replace(/ \(.*\)$/, '')
		.toLowerCase()
		.replace(/ news$/, '');
}
