/** Unit of a pure number: a ratio, a percentage, a count. */
export const PURE = '';
/** Unit of years, which are written without a comma. */
export const YEAR = 'year';

const sizes: Readonly<Record<string, number>> = {
	'': 1,
	'10,000': 1e4,
	million: 1e6,
	'100 million': 1e8,
	billion: 1e9,
	trillion: 1e12
};

/**
 * What a figure in one unit is multiplied by to be one in another: 1,000 from USD billion to USD million. Null where the units are
 * unlike: one currency is never turned into another, nor purchasing power into dollars. A tonne of fuel oil equivalent is counted
 * as a tonne of fuel oil, as that is what equivalent means.
 */
export function factorBetween(from: string, to: string): number | null {
	if (kindOfGood(from) === kindOfGood(to)) return 1;
	const [one, other] = [money(from), money(to)];
	return one && other && one.currency === other.currency ? one.size / other.size : null;
}

function kindOfGood(unit: string): string {
	return unit.replace(/ equivalent$/, '');
}

function money(unit: string): { readonly currency: string; readonly size: number } | null {
	const [, currency, size = ''] = /^([A-Z]{3})(?: (.+))?$/.exec(unit) ?? [];
	const found = Object.hasOwn(sizes, size) ? sizes[size] : undefined;
	return currency === undefined || found === undefined ? null : { currency, size: found };
}

/** What it would take to reckon with unlike units: `a common unit of JPY million and USD million`. */
export function commonUnitOf(units: readonly (string | null)[]): string {
	return `a common unit of ${[...distinctUnits(units)].map(unitWords).join(' and ')}`;
}

/** Units that are there, each once, in an order of their own. */
export function distinctUnits(units: readonly (string | null)[]): readonly string[] {
	return [...new Set(units.filter((unit) => unit !== null))].sort();
}

/** A unit in words. */
export function unitWords(unit: string): string {
	return unit === PURE ? 'a pure number' : unit === YEAR ? 'a year' : unit;
}
