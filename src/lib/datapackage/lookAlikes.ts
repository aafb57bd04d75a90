const DIGITS: Readonly<Record<string, string>> = { l: '1', I: '1', '|': '1', O: '0', o: '0', S: '5', B: '8' };

/**
 * The first letter that was typed (or scanned) for a digit, if digits in place of such letters make the text right;
 * null otherwise. It words a hint; no cell is ever read through it.
 */
export function lookAlike(
	text: string,
	isRight: (digits: string) => boolean
): { readonly letter: string; readonly digit: string } | null {
	const letter = /[lI|OoSB]/.exec(text)?.[0];
	if (letter === undefined) return null;
	const digits = text.replace(/[lI|OoSB]/g, (found) => DIGITS[found] ?? found);
	return isRight(digits) ? { letter, digit: DIGITS[letter] ?? '' } : null;
}
