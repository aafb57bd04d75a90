/** A text on one line: line ends, tabs and control characters become spaces, so that no text of the data opens a new line. */
export function oneLine(text: string): string {
	// Spaces that were set on purpose, as in “p. 5”, are none of these.
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
}
