/** The skins of a briefing that is on the reader’s device or in the address, which says which one it is. */
export function ownSkins(root: string, { search, hash }: Pick<Location, 'search' | 'hash'>) {
	const payload = new URLSearchParams(hash.slice(1)).get('briefing');
	const which = payload === null ? search : `#briefing=${payload}`;
	return [
		{ skin: 'story', words: 'Story', href: `${root}story/own/${which}` },
		{ skin: 'present', words: 'Present', href: `${root}present/own/${which}` },
		{ skin: 'handout', words: 'Handout', href: `${root}handout/own/${which}` }
	] as const;
}
