/** A word, number, date or sign of a claim’s test. */
export interface Token {
	readonly kind: 'number' | 'date' | 'name' | 'sign' | 'stranger' | 'end';
	readonly text: string;
	/** Character of the cell at which it begins, from 1. */
	readonly at: number;
}

// Hyphens without spaces belong to ids and dates, so that a minus sign stands between spaces.
const TOKEN =
	/\s*(?:(\d+(?:\.\d+)?%?(?![\w-]))|(\d{4}-\d\d(?:-\d\d)?(?![\w-]))|(\w+(?:-\w+)*)|(\.\.|==|!=|<=|>=|[<>~+\-*/(),;])|(\S))/y;

/** Takes a text apart, the end marked by a token of its own. Linear in its length; never throws. */
export function claimTokens(text: string): readonly Token[] {
	const tokens: Token[] = [];
	const pattern = new RegExp(TOKEN);
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const found = match.slice(1);
		const index = found.findIndex((part) => part !== undefined);
		const part = found[index] ?? '';
		const kind = (['number', 'date', 'name', 'sign', 'stranger'] as const)[index] ?? 'stranger';
		tokens.push({ kind, text: part, at: pattern.lastIndex - part.length + 1 });
	}
	return [...tokens, { kind: 'end', text: '', at: text.length + 1 }];
}
