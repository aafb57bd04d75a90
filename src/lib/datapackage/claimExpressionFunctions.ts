/** What an id in a claim may name, with the words of a message about it. */
export const idKinds = {
	partner: 'an id of partners',
	entity: 'an entity of totals',
	measure: 'a measure of totals',
	donor: 'a donor of aid',
	category: 'a category of aid',
	event: 'an id of events',
	term: 'an id of terms',
	office: 'an office of terms',
	pressure: 'an id of sanctions or lanes',
	counted: 'an office of terms or an id of lanes'
} as const;

export type IdKind = keyof typeof idKinds;

/** What a part of a claim comes to. */
export type ValueKind = 'number' | 'date' | 'person' | 'test';

/** What stands at a place between the brackets of a function. */
export type Parameter = IdKind | ValueKind | 'when' | 'variable' | 'years' | 'dates' | 'edge';

interface Signature {
	readonly parameters: readonly Parameter[];
	readonly gives: ValueKind;
	/** Whether the answer hangs on the basis of trade figures. */
	readonly byBasis?: true;
	/** Whether it goes through years, one at a time. */
	readonly walks?: true;
}

const flow = { parameters: ['partner', 'number'], gives: 'number', byBasis: true } as const;
const over = { parameters: ['number', 'variable', 'years'], walks: true } as const;

/**
 * The functions of a claim:
 *
 * | function                         | gives                                                                              |
 * | -------------------------------- | ---------------------------------------------------------------------------------- |
 * | `trade(partner, year)`           | exports and imports with the country under study, US$ million; by basis            |
 * | `exports(…)`, `imports(…)`       | one flow, as the partner sees it; by basis                                         |
 * | `share(partner, year)`           | part of the country’s trade, inter-Korean trade included, on national figures      |
 * | `world(partner, year)`           | the partner’s own exports and imports, US$ million                                 |
 * | `total(entity, measure, year)`   | a figure of totals.csv; percent are written `1.2%`                                 |
 * | `growth(entity, year)`           | growth of the economy, Bank of Korea                                               |
 * | `aid(donor, category, year)`     | aid of that year in the unit of its row; a position without a quantity is a zero   |
 * | `aid(donor, category, date)`     | the row whose period ends on that day, or within that month or year                |
 * | `date(event)`, `year(event)`     | when it began                                                                      |
 * | `term(term, start)` or `end`     | when a term of office began or ended                                               |
 * | `in_office(office, date)`        | who held an office; compared with an id of terms.csv                               |
 * | `in_force(sanction, date)`       | whether a measure, or any sanction of a lane, was in force all that time; open     |
 * |                                  | outside the days of the chronology, and where an end was not read                  |
 * | `count(office, from..to)`        | people in office                                                                   |
 * | `count(lane, from..to)`          | acts of a lane, the stages of one measure once; open where none is on record       |
 * | `every(test, y, 1965..2007)`     | whether a test holds in every year; a gap leaves it open unless a year breaks it   |
 * | `max(…, y, 1990..2007)`, `min`   | largest and smallest; a gap leaves it open                                         |
 * | `rising(…, y, 2002..2006)`       | whether each figure is above the one before; both ends are needed, gaps are named  |
 * | `falling(…, y, 2002..2006)`      | the same downwards                                                                 |
 * | `not(test)`                      | the opposite                                                                       |
 */
export const claimFunctions = {
	trade: flow,
	exports: flow,
	imports: flow,
	share: { parameters: ['partner', 'number'], gives: 'number' },
	world: { parameters: ['partner', 'number'], gives: 'number' },
	total: { parameters: ['entity', 'measure', 'number'], gives: 'number' },
	growth: { parameters: ['entity', 'number'], gives: 'number' },
	aid: { parameters: ['donor', 'category', 'when'], gives: 'number' },
	date: { parameters: ['event'], gives: 'date' },
	year: { parameters: ['event'], gives: 'number' },
	term: { parameters: ['term', 'edge'], gives: 'date' },
	in_office: { parameters: ['office', 'date'], gives: 'person' },
	in_force: { parameters: ['pressure', 'date'], gives: 'test' },
	count: { parameters: ['counted', 'dates'], gives: 'number' },
	every: { parameters: ['test', 'variable', 'years'], gives: 'test', walks: true },
	max: { ...over, gives: 'number' },
	min: { ...over, gives: 'number' },
	rising: { ...over, gives: 'test' },
	falling: { ...over, gives: 'test' },
	not: { parameters: ['test'], gives: 'test' }
} as const satisfies Readonly<Record<string, Signature>>;

export type FunctionName = keyof typeof claimFunctions;

/** The signature of a function; null for a name that is none. */
export function signatureOf(name: string): Signature | null {
	return Object.hasOwn(claimFunctions, name) ? claimFunctions[name as FunctionName] : null;
}
