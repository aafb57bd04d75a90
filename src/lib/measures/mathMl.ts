/**
 * A formula as a tree. A string is one token: a number (`100`), an operator (`×`, `(`, `ln`) or else an identifier (`T`, `hhi`);
 * `text` holds words; `sum` is a Σ with what runs below it and what is added.
 */
export type Notation =
	| string
	| readonly ['text', string]
	| readonly ['row', ...Notation[]]
	| readonly ['frac', Notation, Notation]
	| readonly ['sub', Notation, Notation]
	| readonly ['sup', Notation, Notation]
	| readonly ['sum', below: Notation, body: Notation];

/** Operators and how they are said. */
const operators: Readonly<Record<string, string>> = {
	'=': 'equals',
	'≤': 'is at most',
	'+': 'plus',
	'−': 'minus',
	'×': 'times',
	'/': 'divided by',
	'(': 'open bracket',
	')': 'close bracket',
	',': ','
};

/** Functions are set upright and apart from what they take. */
const functions: Readonly<Record<string, string>> = {
	ln: 'the natural logarithm of',
	min: 'the smallest of',
	max: 'the largest of'
};

/** The formula as presentation MathML, one line of markup, with its words as `alttext`. Any text is escaped. */
export function mathMl(notation: Notation): string {
	return `<math display="block" alttext="${escapeMarkup(spoken(notation))}">${markup(notation)}</math>`;
}

/** The formula in words, as it would be read aloud. */
export function spoken(notation: Notation): string {
	return words(notation).replaceAll(' ,', ',').replaceAll(/\s+/g, ' ').trim();
}

function markup(notation: Notation): string {
	if (typeof notation === 'string') return token(notation);
	switch (notation[0]) {
		case 'text':
			return `<mtext>${escapeMarkup(notation[1])}</mtext>`;
		case 'row':
			return `<mrow>${(notation.slice(1) as readonly Notation[]).map(markup).join('')}</mrow>`;
		case 'sum':
			return `<mrow><munder><mo>∑</mo>${markup(notation[1])}</munder>${markup(notation[2])}</mrow>`;
		default:
			return `<m${notation[0]}>${markup(notation[1])}${markup(notation[2])}</m${notation[0]}>`;
	}
}

function token(text: string): string {
	if (Object.hasOwn(functions, text)) return `<mrow><mi>${text}</mi><mo>\u2061</mo></mrow>`;
	const kind = Object.hasOwn(operators, text) ? 'mo' : /^\d/.test(text) ? 'mn' : 'mi';
	return `<${kind}>${escapeMarkup(text)}</${kind}>`;
}

function words(notation: Notation): string {
	if (typeof notation === 'string') return wordOf(notation);
	switch (notation[0]) {
		case 'text':
			return notation[1];
		case 'row':
			return (notation.slice(1) as readonly Notation[]).map(words).join(' ');
		case 'frac':
			return fractionWords(notation[1], notation[2]);
		case 'sub':
			return `${words(notation[1])} sub ${words(notation[2])}${typeof notation[2] === 'string' ? '' : ' end sub'}`;
		case 'sup':
			return `${words(notation[1])} ${notation[2] === '2' ? 'squared' : `to the power of ${words(notation[2])}`}`;
		case 'sum':
			return `the sum over ${words(notation[1])}${typeof notation[1] === 'string' ? '' : ','} of ${words(notation[2])}`;
	}
}

function wordOf(text: string): string {
	const known = Object.hasOwn(operators, text)
		? operators[text]
		: Object.hasOwn(functions, text)
			? functions[text]
			: text;
	return known ?? text;
}

/** Where either part is more than a token, both ends of the fraction are said, or it could be heard in two ways. */
function fractionWords(above: Notation, below: Notation): string {
	const plain = `${words(above)} over ${words(below)}`;
	const short = [above, below].every((part) => typeof part === 'string' || part[0] === 'sub');
	return short ? plain : `start fraction ${plain} end fraction`;
}

function escapeMarkup(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
