/** Reopens the view of a picture that was taken from this site, or from another copy of it. */
import { addressInFigures, addressInSvg, addressInTexts, viewPath } from '../render/fileFacts.ts';
import { textsOf } from '../render/pngText.ts';

/** Larger files are not read, bytes. */
const largest = 50 * 1024 * 1024;

/** The path of the view below the root of the site, or what is wrong with the file. */
async function viewIn(
	file: File,
	root: string
): Promise<{ readonly path: string } | { readonly problem: string }> {
	const name = file.name.length > 60 ? `${file.name.slice(0, 59)}…` : file.name;
	if (file.size > largest) return { problem: `${name} is larger than 50 MB: it was not read.` };
	const bytes = new Uint8Array(await file.arrayBuffer());
	const inPng = addressInTexts(textsOf(bytes));
	const words = inPng === null ? new TextDecoder().decode(bytes) : '';
	const text = inPng ?? addressInSvg(words) ?? addressInFigures(words);
	if (text === null)
		return {
			problem: `${name} does not say which view it shows. Only SVG, PNG, CSV and metadata files taken from a chart here know that; a screenshot, or a program that saved the file anew, loses it.`
		};
	const path = viewPath(text);
	const known = path !== null && (await fetch(`${root}${path}`)).ok;
	return !known
		? { problem: `${name} shows a chart that this site does not have: ${text.slice(0, 80)}` }
		: { path };
}

/** Goes to the view that a file shows; what is wrong, in words, where it shows none. */
export async function reopen(file: File, root: string): Promise<string> {
	try {
		const found = await viewIn(file, root);
		if ('problem' in found) return found.problem;
		location.assign(`${root}${found.path}`);
		return '';
	} catch {
		return `${file.name} could not be opened: the connection failed. Try again.`;
	}
}

/** The same for a file that is dropped on a page. */
export async function reopenDropped(file: File, root: string): Promise<void> {
	const problem = await reopen(file, root);
	if (problem) tell(problem);
}

/** Words above the page’s own, read out at once; the next ones take their place. */
function tell(words: string): void {
	const place = document.querySelector('main')!;
	const told =
		place.querySelector('.reopened') ??
		place.insertAdjacentElement('afterbegin', document.createElement('p'))!;
	told.className = 'wrap reopened';
	told.setAttribute('role', 'alert');
	told.textContent = words;
	told.setAttribute('tabindex', '-1');
	(told as HTMLElement).focus();
}
