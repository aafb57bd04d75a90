/** Figures of a series of measurements, in the unit they were taken in. */
export interface Spread {
	readonly median: number;
	readonly p95: number;
}

/** The value below which a share of the measurements lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function spread(values: readonly number[]): Spread {
	return { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** Rows in columns: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const cell = (text: string, column: number) =>
		column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
	return rows.map((row) => `  ${row.map(cell).join('  ')}`).join('\n');
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const times = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ×`;
export const bytes = (value: number): string => value.toLocaleString('en');
