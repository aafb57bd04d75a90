import { fault, type Fault } from './problems.ts';

/** Longest pattern a descriptor may hold, in characters. */
const LONGEST_PATTERN = 200;
/** Longest cell a pattern is tried on, in characters. */
const LONGEST_CELL = 1000;

/**
 * What is wrong with a pattern of a descriptor, if anything: it is a person's text, may be broken, and may be one of
 * those that take hours. Refused are long patterns and a repeated group with a repetition inside, unless the group
 * starts with a separator that does not come back in it, as in `[a-z]+(-[a-z]+)*`.
 */
export function checkPattern(pattern: string): Fault | null {
	if (pattern.length > LONGEST_PATTERN) return fault('pattern-long', { limit: LONGEST_PATTERN });
	try {
		new RegExp(pattern, 'u');
	} catch {
		return fault('pattern-invalid');
	}
	return repeatedGroups(pattern).some(mayExplode) ? fault('pattern-nested') : null;
}

/** Null where a cell matches a checked pattern (anywhere, unless it has ^ and $), else the fault. */
export function matches(cell: string, pattern: string): Fault | null {
	if (cell.length > LONGEST_CELL) return fault('cell-long', { maximum: LONGEST_CELL });
	return new RegExp(pattern, 'u').test(cell) ? null : fault('cell-pattern', { pattern });
}

/** Contents of the groups that `*`, `+` or `{n,}` repeats. */
function repeatedGroups(pattern: string): string[] {
	const text = pattern.replace(/\\./g, (escaped) => (/\\[^\w]/.test(escaped) ? '\\~' : '\\w'));
	const groups: string[] = [];
	const opened: number[] = [];
	let inClass = false;
	for (let i = 0; i < text.length; i++) {
		const sign = text[i];
		if (sign === '[') inClass = true;
		else if (sign === ']') inClass = false;
		else if (inClass) continue;
		else if (sign === '(') opened.push(i + 1);
		else if (sign === ')') {
			const start = opened.pop() ?? 0;
			if (/^([*+]|\{\d+,)/.test(text.slice(i + 1))) groups.push(pattern.slice(start, i));
		}
	}
	return groups;
}

function mayExplode(group: string): boolean {
	const body = group.replace(/^\?(:|<\w+>)/, '');
	if (!/[*+}?|]/.test(body.replace(/\\./g, ''))) return false;
	const separator = /^\\?([-_/.,;: ])(.*)$/.exec(body);
	if (!separator || body.startsWith('.')) return true;
	const [, sign = '', rest = ''] = separator;
	// A hyphen between two ends of a range is no hyphen, and \d holds no separator.
	const others = rest.replace(/(\w)-(\w)/g, '$1$2').replaceAll('\\d', '');
	return others.includes(sign) || /[.|(\\]/.test(others);
}
