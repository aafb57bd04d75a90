/** What the part of an address after `#` asks an offline file for. */
export type OfflineSkin = 'slides' | 'handout';

/** `#handout` shows the handout, `#slides`, a slide or the presenter’s view the slides; what only leads within a skin stays in it. */
export function skinOf(fragment: string, now: OfflineSkin): OfflineSkin {
	const params = paramsOf(fragment);
	if (params.has('handout')) return 'handout';
	return params.has('slides') || params.has('presenter') ? 'slides' : now;
}

/** The sheet that the handout is printed on, `#handout&paper=letter`; undefined for whatever the printer holds. */
export function paperOf(fragment: string): 'a4' | 'letter' | undefined {
	const paper = paramsOf(fragment).get('paper');
	return paper === 'a4' || paper === 'letter' ? paper : undefined;
}

const paramsOf = (fragment: string) => new URLSearchParams(fragment.replace(/^#/, ''));
