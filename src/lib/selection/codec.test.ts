import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSearchParams, selectionKeys, toSearchParams } from './codec.ts';
import {
	comparedWindow,
	measureIds,
	samePeriod,
	splits,
	type Selection,
	type SelectionFacts
} from './selection.ts';

const facts: SelectionFacts = {
	years: { from: 1990, to: 2014 },
	comparison: { from: 2002, to: 2006 },
	partners: ['japan', 'china', 'south-korea', 'russia'],
	bases: ['cow', 'national'],
	events: ['summit', '2006-10-14-in-force'],
	quotes: ['one-third', 'leverage-lost'],
	defaults: {
		period: { from: 2002, to: 2007 },
		partners: ['japan', 'china'],
		baseYear: 2002,
		yScale: 'linear',
		basis: 'auto',
		denominator: 'with-inter-korean',
		measure: 'trade',
		window: null,
		split: 'partners',
		panel: null,
		event: null,
		quote: null
	}
};
const { defaults } = facts;

const read = (query: string) => fromSearchParams(new URLSearchParams(query), facts);
const write = (selection: Selection, rest = '') =>
	toSearchParams(selection, defaults, new URLSearchParams(rest)).toString();

const year = fc.integer({ min: facts.years.from, max: facts.years.to });
const anySelection: fc.Arbitrary<Selection> = fc
	.record({
		period: fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
		partners: fc.subarray([...facts.partners]),
		baseYear: year,
		yScale: fc.constantFrom('linear', 'log'),
		basis: fc.constantFrom('auto', ...facts.bases),
		denominator: fc.constantFrom('with-inter-korean', 'without-inter-korean'),
		measure: fc.constantFrom(...measureIds),
		window: fc.option(
			fc
				.tuple(year, year)
				.filter(([a, b]) => a !== b)
				.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
		),
		split: fc.constantFrom(...splits),
		panel: fc.constantFrom(null, ...facts.partners, ...facts.bases),
		event: fc.constantFrom(null, ...facts.events),
		quote: fc.constantFrom(null, ...facts.quotes)
	})
	.filter(({ window, ...rest }) => {
		// What would be compared anyway is never written as a choice.
		const usual = comparedWindow({ ...rest, window: null }, facts.comparison);
		return !window || !samePeriod(window, usual);
	});

describe('fromSearchParams(toSearchParams(selection))', () => {
	it('gives back any selection, through the text of an address, without a notice', () => {
		fc.assert(
			fc.property(anySelection, (selection) => {
				expect(read(write(selection))).toEqual({ selection, notices: [] });
			})
		);
	});

	it('gives one address to one view: writing what was read changes nothing', () => {
		fc.assert(
			fc.property(anySelection, (selection) => {
				const address = write(selection);
				expect(write(read(address).selection, address)).toBe(address);
			})
		);
	});
});

describe('toSearchParams(selection, defaults, rest)', () => {
	it('writes nothing for the view a case opens with', () => {
		expect(write(defaults)).toBe('');
	});

	it('writes only what differs from the default, always in the order of selectionKeys', () => {
		const differs = (selection: Selection) => [
			JSON.stringify(selection.period) !== JSON.stringify(defaults.period),
			selection.partners.join() !== defaults.partners.join(),
			selection.baseYear !== defaults.baseYear,
			selection.yScale !== defaults.yScale,
			selection.basis !== defaults.basis,
			selection.denominator !== defaults.denominator,
			selection.measure !== defaults.measure,
			selection.window !== null,
			selection.split !== defaults.split,
			selection.panel !== null,
			selection.event !== null,
			selection.quote !== null
		];
		fc.assert(
			fc.property(anySelection, (selection) => {
				const keys = [...toSearchParams(selection, defaults).keys()];
				const wanted = differs(selection);
				expect(keys).toEqual(selectionKeys.filter((_, index) => wanted[index]));
			})
		);
	});

	it('writes all keys in this order', () => {
		const all: Selection = {
			period: { from: 1998, to: 2006 },
			partners: [],
			baseYear: 2003,
			yScale: 'log',
			basis: 'national',
			denominator: 'without-inter-korean',
			measure: 'share',
			window: { from: 2001, to: 2005 },
			split: 'sources',
			panel: 'national',
			event: 'summit',
			quote: 'one-third'
		};
		expect(write(all)).toBe(
			'time=1998..2006&partners=none&base=2003&yScale=log&basis=national&denominator=without-inter-korean&measure=share&window=2001..2005&split=sources&panel=national&event=summit&quote=one-third'
		);
	});

	it('keeps parameters of others after its own, repeated ones too, and drops its own old ones', () => {
		const rest = 'utm=1&time=1990..1991&quote=one-third&utm=2&constructor=x';
		expect(write({ ...defaults, baseYear: 2003 }, rest)).toBe('base=2003&utm=1&utm=2&constructor=x');
	});

	it('leaves the parameters it was handed as they are', () => {
		const rest = new URLSearchParams('base=2003&utm=1');
		toSearchParams(defaults, defaults, rest);
		expect(rest.toString()).toBe('base=2003&utm=1');
	});
});

const accepted: readonly { query: string; is: Partial<Selection>; notes: string }[] = [
	{ query: '', is: {}, notes: 'nothing is the default' },
	{ query: 'time=&partners=&event=', is: {}, notes: 'an empty value is as good as none' },
	{ query: 'time=2006', is: { period: { from: 2006, to: 2006 } }, notes: 'one year' },
	{ query: 'time=1998..2004', is: { period: { from: 1998, to: 2004 } }, notes: 'a period' },
	{ query: 'time=2004..1998', is: { period: { from: 1998, to: 2004 } }, notes: 'turned round' },
	{ query: 'time=1950..1995', is: { period: { from: 1990, to: 1995 } }, notes: 'cut to the case' },
	{ query: 'time=2010..2999', is: { period: { from: 2010, to: 2014 } }, notes: 'cut to the case' },
	{ query: 'time=1998..2004&time=2006', is: { period: { from: 1998, to: 2004 } }, notes: 'the first counts' },
	{ query: 'partners=none', is: { partners: [] }, notes: 'nobody in focus' },
	{
		query: 'partners=russia~japan',
		is: { partners: ['japan', 'russia'] },
		notes: 'in the order of the case'
	},
	{ query: 'partners=japan~japan', is: { partners: ['japan'] }, notes: 'each once' },
	{ query: 'window=2002..2006', is: {}, notes: 'the years that are compared anyway' },
	{ query: 'window=2001..2004', is: { window: { from: 2001, to: 2004 } }, notes: 'two years compared' },
	{ query: 'TIME=1998&Quote=one-third', is: {}, notes: 'keys of others' }
];

const refused: readonly { query: string; notes: string }[] = [
	{ query: 'time=20o2', notes: 'a letter in a year' },
	{ query: 'time=2002-2007', notes: 'another separator' },
	{ query: 'time=2002..', notes: 'half a period' },
	{ query: 'time=1950..1960', notes: 'misses the case' },
	{ query: 'time= 2002', notes: 'a space' },
	{ query: 'time=２００２', notes: 'full-width digits' },
	{ query: 'time=2002%00', notes: 'a NUL' },
	{ query: 'time=-2002', notes: 'a sign' },
	{ query: 'time=2e3', notes: 'an exponent' },
	{ query: 'partners=japan~atlantis', notes: 'one unknown name' },
	{ query: 'partners=japan,china', notes: 'another separator' },
	{ query: 'partners=japan~', notes: 'an empty name' },
	{ query: 'partners=none~japan', notes: 'nobody and somebody' },
	{ query: 'partners=Japan', notes: 'another case' },
	{ query: 'partners=__proto__', notes: 'a name of every object' },
	{ query: 'base=1989', notes: 'before the case' },
	{ query: 'base=2002.5', notes: 'a fraction' },
	{ query: 'base=NaN', notes: 'not a number' },
	{ query: 'yScale=logarithmic', notes: 'another word' },
	{ query: 'basis=constructor', notes: 'a name of every object' },
	{ query: 'basis=paper', notes: 'a basis this case lacks' },
	{ query: 'denominator=world', notes: 'unknown' },
	{ query: 'measure=leverage', notes: 'a measure that there is not' },
	{ query: 'window=2002', notes: 'one year compared with itself' },
	{ query: 'window=2002..2002', notes: 'one year compared with itself' },
	{ query: 'split=rows', notes: 'another word' },
	{ query: 'panel=atlantis', notes: 'neither a partner nor a basis' },
	{ query: 'event=<img src=x onerror=1>', notes: 'markup' },
	{ query: 'quote=toString', notes: 'a name of every object' },
	{ query: `quote=${'x'.repeat(100_000)}`, notes: 'very long' },
	{ query: 'event=💥', notes: 'an emoji' }
];

describe('fromSearchParams(params, facts)', () => {
	it.each(accepted)('takes "$query": $notes', ({ query, is }) => {
		expect(read(query)).toEqual({ selection: { ...defaults, ...is }, notices: [] });
	});

	it.each(refused)('refuses $notes with one notice and the default', ({ query }) => {
		const { selection, notices } = read(query);
		expect(selection).toEqual(defaults);
		expect(notices).toHaveLength(1);
		expect(notices[0]?.key).toBe(query.slice(0, query.indexOf('=')));
		expect(notices[0]?.expected).not.toBe('');
		expect(notices[0]!.found.length).toBeGreaterThan(0);
	});

	it('keeps the good values beside a wrong one', () => {
		const { selection, notices } = read('time=1998..2004&base=soon&yScale=log');
		expect(selection).toEqual({ ...defaults, period: { from: 1998, to: 2004 }, yScale: 'log' });
		expect(notices).toEqual([{ key: 'base', found: 'soon', expected: 'a year from 1990 to 2014' }]);
	});

	it('cuts what it found at 40 characters, and never through the middle of one', () => {
		expect(read(`event=${'a'.repeat(40)}`).notices[0]?.found).toBe('a'.repeat(40));
		expect(read(`event=${'a'.repeat(41)}`).notices[0]?.found).toBe(`${'a'.repeat(39)}…`);
		for (const lead of ['', 'a']) {
			expect(read(`event=${lead}${'💥'.repeat(40)}`).notices[0]?.found).toMatch(/^a?(💥)+…$/u);
		}
	});

	it('never throws, whatever an address holds, and gives a selection of this case with a notice per wrong value', () => {
		const nasty = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', '\0', '%00', '💥'.repeat(500), '~', '..'),
			fc.constantFrom('2002..2007', '1998', 'japan~china', 'none', 'log', 'national', 'summit', 'one-third')
		);
		const key = fc.oneof(fc.constantFrom(...selectionKeys), nasty);
		fc.assert(
			fc.property(fc.array(fc.tuple(key, nasty), { maxLength: 12 }), (pairs) => {
				const params = new URLSearchParams(pairs);
				const { selection, notices } = fromSearchParams(params, facts);
				expect(read(write(selection))).toEqual({ selection, notices: [] });
				for (const { key: wrong, found } of notices) {
					expect(params.get(wrong)).toContain(found.replace(/…$/, ''));
					expect(found.length).toBeLessThanOrEqual(40);
				}
				expect(new Set(notices.map((notice) => notice.key)).size).toBe(notices.length);
			}),
			{ numRuns: 300 }
		);
	});

	it('never throws for the raw text of an address, broken escapes included', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
				expect(() => read(`time=${text}&partners=%E0%A4%A&event=%00`)).not.toThrow();
			})
		);
	});
});
