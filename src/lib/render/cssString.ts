/** A text as a string of CSS, in quotation marks; nothing in it can end the string. */
export function cssString(text: string): string {
	const inner = text.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
	return `"${inner}"`;
}
