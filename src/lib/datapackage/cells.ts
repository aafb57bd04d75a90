import { parseFuzzyDate } from './dates.ts';
import { nearest } from './nearest.ts';
import { isSentinel, readInteger, readNumber, readYear } from './numbers.ts';
import { matches } from './patterns.ts';
import { didYouMean, fault, type Fault, isFault } from './problems.ts';
import type { Field, FieldValue } from './schema.ts';

/** A cell typed by its field, or the fault that refuses it; `doubts` are warnings about a value that stands. */
export interface ReadCell {
	readonly value: FieldValue | Fault;
	readonly doubts: readonly Fault[];
}

/** Types one cell. An empty cell, and a declared missing value, is null; nothing is trimmed or guessed. */
export function readCell(cell: string, field: Field): ReadCell {
	if (cell === '' || field.missingValues.some(({ value }) => value === cell))
		return { value: field.required ? fault('cell-required') : null, doubts: [] };
	const value = typed(cell, field);
	if (isFault(value)) return { value, doubts: [] };
	const broken = checkConstraints(cell, value, field);
	return broken ? { value: broken, doubts: [] } : { value, doubts: doubtsAbout(value) };
}

function typed(cell: string, field: Field): FieldValue | Fault {
	switch (field.type) {
		case 'string':
			return cell;
		case 'number':
			return readNumber(cell);
		case 'integer':
			return readInteger(cell);
		case 'year':
			return readYear(cell);
		case 'edtf':
			return parseFuzzyDate(cell);
		case 'boolean':
			if (field.trueValues.includes(cell)) return true;
			return field.falseValues.includes(cell) ? false : fault('boolean-other');
		case 'list':
			return readList(cell, field);
	}
}

function readList(cell: string, { delimiter, itemType }: Field): FieldValue | Fault {
	const items = cell.split(delimiter);
	if (items.some((item) => item.trim() === '')) return fault('list-empty-item', { delimiter });
	if (items.some((item) => item !== item.trim())) return fault('list-outer-space', { delimiter });
	if (itemType === 'string') return items;
	const numbers = items.map(readInteger);
	return numbers.find(isFault) ?? numbers.filter((item): item is number => !isFault(item));
}

function checkConstraints(cell: string, value: FieldValue, field: Field): Fault | null {
	const single = typeof value === 'number' ? String(value) : cell;
	const items = Array.isArray(value) ? value.map(String) : [single];
	const choices = field.enum;
	const stranger = choices && items.find((item) => !choices.includes(item));
	if (choices && typeof stranger === 'string')
		return fault('cell-enum', {
			choices: choices.join(', '),
			nearest: didYouMean(nearest(stranger, choices))
		});
	if (typeof value === 'number') {
		const { minimum, maximum } = field;
		if (minimum !== null && value < minimum) return fault('cell-minimum', { minimum });
		if (maximum !== null && value > maximum) return fault('cell-maximum', { maximum });
	}
	const { minLength, maxLength } = field;
	if (minLength !== null && length(cell) < minLength) return fault('cell-short', { minimum: minLength });
	if (maxLength !== null && length(cell) > maxLength) return fault('cell-long', { maximum: maxLength });
	return field.pattern === null ? null : matches(cell, field.pattern);
}

/** Characters as a reader counts them: letters outside the basic plane count once. */
function length(text: string): number {
	return Array.from(text).length;
}

function doubtsAbout(value: FieldValue): Fault[] {
	if (typeof value === 'number' && isSentinel(value)) return [fault('number-sentinel')];
	if (typeof value === 'string' && value !== value.trim()) return [fault('cell-outer-space')];
	return [];
}
