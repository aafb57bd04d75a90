/** Every chart with every kind of selection, on the case that ships. Long because the list of views is. */
import { describe, expect, it } from 'vitest';
import { chartById, registry } from '../lib/charts/registry.ts';
import type { Selection } from '../lib/selection/selection.ts';
import { draw, engine } from './drawing.ts';
import { facts, select, tables } from './realCase.ts';

const { years } = facts;
const eachYear = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);

const views: readonly { readonly notes: string; readonly change: Partial<Selection> }[] = [
	{ notes: 'the opening view', change: {} },
	{ notes: 'nobody in focus', change: { partners: [] } },
	{ notes: 'everybody in focus', change: { partners: facts.partners } },
	{ notes: 'partners with next to no figures', change: { partners: ['european-union', 'germany'] } },
	...['auto', ...facts.bases].map((basis) => ({ notes: `basis ${basis}`, change: { basis } })),
	...facts.bases.map((basis) => ({ notes: `basis ${basis}, all years`, change: { basis, period: years } })),
	{ notes: 'all years', change: { period: years } },
	{ notes: 'logarithmic', change: { yScale: 'log' } },
	{ notes: 'logarithmic, all years, with the zeros after 2009', change: { yScale: 'log', period: years } },
	{ notes: 'logarithmic, everybody', change: { yScale: 'log', partners: facts.partners, period: years } },
	{ notes: 'logarithmic, nobody', change: { yScale: 'log', partners: [] } },
	{ notes: 'without inter-Korean trade', change: { denominator: 'without-inter-korean' } },
	{ notes: 'a base year with a zero', change: { baseYear: 2012, period: years } },
	{ notes: 'a base year that is a gap', change: { baseYear: 1994, basis: 'national' } },
	{
		notes: 'a gap in the first quoted series',
		change: { basis: 'national', period: { from: 2003, to: 2003 } }
	},
	{ notes: 'an event open in view', change: { event: '2006-10-14-in-force' } },
	{
		notes: 'an event open out of view',
		change: { event: '2008-10-11-delisting', period: { from: 2002, to: 2004 } }
	},
	...['leverage-lost-since-2004', 'china-trade-more-than-doubled', 'koizumi-summits'].map((quote) => ({
		notes: `quote ${quote} open`,
		change: { quote }
	})),
	...eachYear.map((year) => ({ notes: `${year} alone`, change: { period: { from: year, to: year } } }))
];
const everyView = registry.flatMap(({ id }) =>
	views.map(({ notes, change }) => {
		const selection = select(change);
		return {
			id,
			notes,
			selection,
			view: once(() => engine.view(id, selection)),
			picture: once(() => draw(id, selection))
		};
	})
);

/** Made when first asked for, and kept: several tests look at the same view. */
function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | undefined;
	return () => (made ??= { value: make() }).value;
}

describe('every chart', () => {
	it.each(everyView)('$id is drawn without a fault: $notes', ({ picture }) => {
		const { figure, warnings } = picture();
		expect(warnings).toEqual([]);
		expect(figure.svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|null(?![\],])/);
	});

	it.each(everyView)(
		'$id speaks, tells its rows, and keeps to the period: $notes',
		({ id, selection, view }) => {
			const { title, subtitle, description, notes, table, readings } = view();
			for (const text of [title, subtitle, description, table.caption, ...notes]) {
				expect(text.trim()).toBe(text);
				expect(text.length).toBeGreaterThan(8);
				expect(text).not.toMatch(/NaN|undefined|Infinity|null|\[object| {2}/);
			}
			expect(notes.length).toBeGreaterThan(0);
			expect(new Set(notes).size).toBe(notes.length);
			const { from, to } = selection.period;
			for (const { points } of readings) {
				for (const { year } of points) {
					if (id === 'sanctions-chronology') continue;
					expect(year).toBeGreaterThanOrEqual(from);
					expect(year).toBeLessThanOrEqual(to);
				}
			}
			for (const row of table.rows) {
				expect(row.cells).toHaveLength(table.columns.length);
				// A chart of two compared years, or of none, has rows outside the period too.
				const { controls, timeless } = chartById(id);
				if (timeless || controls.includes('window') || !row.years) continue;
				expect(row.years[0]).toBeLessThanOrEqual(to);
				expect(row.years[1]).toBeGreaterThanOrEqual(from);
			}
		}
	);
});

/** Charts whose rows are series by year: one row for each, gaps included. */
const byYear = registry
	.filter(({ id, timeless }) => !timeless && id !== 'sanctions-chronology')
	.map(({ id }) => id);
const byYearViews = everyView.filter(({ id }) => byYear.includes(id));

describe('the table of a chart by year', () => {
	it.each(byYearViews)(
		'$id has each series once in each year of the period: $notes',
		({ id, selection, view }) => {
			const { table } = view();
			const { from, to } = selection.period;
			const series = [...new Set(table.rows.map((row) => row.series!.join()))];
			// Only a comparison of nobody compares nothing.
			const nobody = id === 'compare-measures' && selection.partners.length === 0;
			expect(series.length > 0).toBe(!nobody);
			const wanted = series.flatMap((name) =>
				eachYear.filter((y) => y >= from && y <= to).map((y) => `${name} ${y}`)
			);
			expect(table.rows.map((row) => `${row.series!.join()} ${row.years![0]}`)).toEqual(wanted);
		}
	);

	it.each(byYearViews)('$id rests every figure on a cell of a known source: $notes', ({ view }) => {
		const { table, sources } = view();
		const known = new Set(tables.sources.map((source) => source.id));
		const at = table.columns.findIndex(({ key }) => key === 'value');
		for (const { cells } of table.rows) {
			const { value, evidence = [], note } = cells[at]!;
			if (value === null) expect(note).toBeTruthy();
			else expect(evidence.length).toBeGreaterThan(0);
			for (const { sourceId, locator } of cells.flatMap((cell) => cell.evidence ?? [])) {
				expect(known.has(sourceId)).toBe(true);
				expect(locator).not.toBe('');
				expect(sources.map((source) => source.id)).toContain(sourceId);
			}
		}
	});
});

const findings = [
	{
		id: 'trade-by-partner',
		says: [
			'Japan’s trade with North Korea fell by two thirds',
			'China’s and South Korea’s more than doubled',
			'2002 to 2006'
		]
	},
	{ id: 'trade-index', says: ['2002 at 100', '2006', 'China at 221', 'South Korea at 210', 'Japan at 32'] },
	{
		id: 'japan-flows',
		says: ['US$\u202f230\u202fm in 2002', 'nothing in 2007', 'US$\u202f146\u202fm', 'US$\u202f10\u202fm']
	},
	{
		id: 'partner-shares',
		says: [
			'Japan’s',
			'from 13\u202f% to 2.8\u202f%',
			'China’s',
			'from 25\u202f% to 39\u202f%',
			'South Korea’s',
			'from 22\u202f% to 31\u202f%',
			'2002 to 2006'
		]
	},
	{
		id: 'sanctions-chronology',
		says: ['four sanctions', '2006', '2007', 'lifted none', 'import and port bans were extended twice']
	},
	{
		id: 'compare-measures',
		says: ['Japan’s trade went from US$\u202f376\u202fm to US$\u202f122\u202fm', 'China’s', '2002 to 2006']
	},
	{
		id: 'growth-and-breakthroughs',
		says: [
			'Both breakthroughs counted here fell in years of growth',
			'2002 (+1.2\u202f%)',
			'2004 (+2.1\u202f%)'
		]
	},
	{
		id: 'partner-concentration',
		says: ['grew more concentrated', '5.5–7.0 equal partners in 2002', '3.6–3.8 in 2006']
	},
	{
		id: 'sanctions-and-trade',
		says: [
			'had already fallen by 47\u202f%',
			'2002 to 2005',
			'before the sanctions of July 2006',
			'four were in force at the end of 2007'
		]
	},
	{
		id: 'who-filled-the-gap',
		// Japan 369.54 → 4.1 % of 2996 = 122.84: lost 246.70; China gained 961.43, South Korea 708.01, Thailand 158.
		says: ['Japan lost from 2002 to 2006', 'gained 7.4', 'China 3.9', 'South Korea 2.9']
	},
	{
		id: 'energy-aid',
		// 137,034 + 134,000 + 115,878 + 100,000 = 486,912.
		says: ['Four parties had delivered 487,000 of 1,000,000\u202ft', '2008', 'Japan nothing']
	},
	{
		id: 'source-disagreement',
		// Lowest and highest later / earlier: 122 / 376 = 0.324 and 122.84 / 369.54 = 0.332; China 1699.6 / 831 = 2.05.
		says: [
			'Whichever published figures are paired',
			'Japan’s trade with North Korea fell by 67 to 68\u202f%',
			'China’s more than doubled',
			'2002 to 2006',
			'South Korea’s rests on one figure a year'
		]
	},
	{
		id: 'leverage-slope',
		// Read in both years: 2002 China 738, South Korea 642, Japan 370, Thailand 217; 2006 … Thailand 374.5, Japan 122.8.
		says: [
			'From 2002 to 2006 Japan fell from third (13\u202f%) to fourth (2.8\u202f%)',
			'among the four of North Korea’s partners recorded in both years',
			'China stayed first (25\u202f% to 39\u202f%)',
			'South Korea second (22\u202f% to 31\u202f%)'
		]
	},
	{
		id: 'dependence-asymmetry',
		// Japan 2002: 369.54 / 2901.73 = 12.735 %, less 369.54 of 747,000 or so = 0.049 %: 12.69.
		says: [
			'depended more on Japan than the other way round, by 12.7 points in 2002 and 2.8 in 2006',
			'China by 25.4 and 39.0',
			'South Korea by 21.9 and 30.8'
		]
	}
];

describe('the headline', () => {
	it('has a hand-checked finding for every chart', () => {
		expect(findings.map(({ id }) => id).sort()).toEqual(registry.map(({ id }) => id).sort());
	});

	it.each(findings)('of $id says what the cells say, for the opening view', ({ id, says }) => {
		const { title } = engine.view(id, select());
		let from = 0;
		for (const words of says) {
			expect(title.slice(from)).toContain(words);
			from = title.indexOf(words, from) + words.length;
		}
	});

	it.each(everyView.filter(({ notes }) => notes.endsWith('alone')))(
		'of $id compares no year with itself: $notes',
		({ view }) => {
			const { title } = view();
			expect(title).not.toMatch(/(\d{4}) to \1/);
			expect(title).not.toContain('barely changed');
		}
	);
});

describe('the quotes of a picture', () => {
	it.each(everyView)(
		'$id has each quote of its key, in order, and no other: $notes',
		({ id, selection, view, picture }) => {
			const drawn = [...picture().figure.svg.querySelectorAll('[data-quote]')].map((node) =>
				node.getAttribute('data-quote')
			);
			const keyed = view().quotes.map((quote) => quote.id);
			// Charts of lines and bars have room for two; the chronology numbers all of them.
			expect(drawn).toEqual(id === 'sanctions-chronology' ? keyed : keyed.slice(0, 2));
			if (selection.quote && keyed.includes(selection.quote)) expect(drawn[0]).toBe(selection.quote);
		}
	);
});

describe('the headline of the chronology', () => {
	const years = Array.from(
		{ length: facts.years.to - facts.years.from + 1 },
		(_, index) => facts.years.from + index
	);
	const periods = years.flatMap((from) => years.filter((to) => to >= from).map((to) => ({ from, to })));

	it('speaks of no year that the chronology does not cover, in any period', () => {
		for (const period of periods) {
			const { title } = engine.view('sanctions-chronology', select({ period }));
			const named = [...title.matchAll(/\b(19|20)\d\d\b/g)].map(([year]) => Number(year));
			expect(
				named.every((year) => year >= 1998 && year <= 2010),
				title
			).toBe(true);
		}
	});

	it('credits extensions to the sanction that was extended, and only where that sanction began in the period', () => {
		for (const period of periods) {
			const { title } = engine.view('sanctions-chronology', select({ period }));
			if (title.includes('extended')) {
				expect(period.from <= 2006 && period.to >= 2007, title).toBe(true);
				expect(title).toContain('import and port bans were extended');
			}
		}
	});
});

describe('what Correlates of War exports run above', () => {
	it('is 8 to 17 percent for Japan and China in 2002 to 2007, as its caution says', () => {
		const exportsOf = (basis: string, reporter: string, year: number) =>
			tables.trade.find(
				(row) =>
					row.basis === basis &&
					row.reporter === reporter &&
					row.year === year &&
					row.flow === 'export' &&
					row.standing === 'headline'
			)?.value;
		const ratios = ['japan', 'china'].flatMap((reporter) =>
			[2002, 2003, 2004, 2005, 2006, 2007].flatMap((year) => {
				const [cow, own] = [exportsOf('cow', reporter, year), exportsOf('national', reporter, year)];
				return cow !== undefined && own !== undefined ? [cow / own] : [];
			})
		);
		expect(ratios.length).toBeGreaterThanOrEqual(8);
		expect(Math.min(...ratios)).toBeCloseTo(1.08, 2);
		expect(Math.max(...ratios)).toBeCloseTo(1.17, 2);
	});
});
