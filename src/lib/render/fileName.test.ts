import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts, select } from '../../tests/realCase.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { measureIds, type Selection } from '../selection/selection.ts';
import { checksum, fileName, longestName, viewName } from './fileName.ts';

const nameOf = (change: Partial<Selection>, chart = 'trade-by-partner') =>
	fileName(chart, select(change), 'csv', facts.defaults);

describe('fileName(chart, selection, ending, defaults)', () => {
	it.each([
		{ change: {}, is: 'trade-by-partner_2002-2007.csv' },
		{ change: { period: { from: 1998, to: 1998 } }, is: 'trade-by-partner_1998-1998.csv' },
		{ change: { partners: ['japan', 'china'] }, is: 'trade-by-partner_2002-2007_partners-japan+china.csv' },
		{ change: { partners: [] }, is: 'trade-by-partner_2002-2007_partners-none.csv' },
		{
			change: { yScale: 'log', baseYear: 2003, basis: 'national' },
			is: 'trade-by-partner_2002-2007_log_base-2003_basis-national.csv'
		},
		{
			change: { denominator: 'without-inter-korean' },
			is: 'trade-by-partner_2002-2007_without-inter-korean.csv'
		},
		{
			change: { event: '2006-10-14-in-force', quote: 'trade-one-third-of-2002' },
			is: 'trade-by-partner_2002-2007_event-2006-10-14-in-force_quote-trade-one-third-of-2002.csv'
		},
		{
			change: { measure: 'share', window: { from: 2002, to: 2004 }, panel: 'china' },
			is: 'trade-by-partner_2002-2007_share_window-2002-2004_panel-china.csv'
		}
	] satisfies { change: Partial<Selection>; is: string }[])('is $is', ({ change, is }) => {
		expect(nameOf(change)).toBe(is);
	});

	it('tells the reader’s choice of the default from none', () => {
		const other: Selection = { ...facts.defaults, yScale: 'log' };
		expect(fileName('c', select(), 'csv', other)).toBe('c_2002-2007_linear.csv');
	});

	it('tells nobody in focus from a partner of that name', () => {
		expect(nameOf({ partners: ['none'] })).not.toBe(nameOf({ partners: [] }));
	});

	const id = fc.oneof(
		fc.string({ unit: fc.constantFrom('a', 'A', 'b', '1', '-', '_', '+', '/', ' ', 'é'), maxLength: 6 }),
		fc.constantFrom('none', 'log', 'a+b', 'partners-a', 'x'.repeat(200), ...hostileTexts)
	);
	const year = fc.integer({ min: 1990, max: 2012 });
	const selection: fc.Arbitrary<Selection> = fc.record({
		period: fc.record({ from: year, to: year }),
		partners: fc.uniqueArray(id, { maxLength: 3 }),
		baseYear: year,
		yScale: fc.constantFrom('linear', 'log'),
		basis: id,
		denominator: fc.constantFrom('with-inter-korean', 'without-inter-korean'),
		measure: fc.constantFrom(...measureIds),
		window: fc.option(fc.record({ from: year, to: year })),
		// Not in names: no chart draws it.
		split: fc.constant('partners' as const),
		panel: fc.option(id),
		event: fc.option(id),
		quote: fc.option(id)
	});
	const view = fc.tuple(id, selection);

	it('is the same for the same view, another for another, also where capitals are not told apart', () => {
		// Views that are near each other: all alike but for one part.
		const keys = [
			'period',
			'partners',
			'baseYear',
			'yScale',
			'basis',
			'denominator',
			'measure',
			'window',
			'panel',
			'event',
			'quote'
		] as const;
		const pair = fc
			.tuple(view, view, fc.subarray([...keys]))
			.map(([a, b, alike]) => [a, [b[0], { ...b[1], ...pick(a[1], alike) }]] as const);
		fc.assert(
			fc.property(pair, ([[chartA, a], [chartB, b]]) => {
				const names = [viewName(chartA, a, facts.defaults), viewName(chartB, b, facts.defaults)];
				const alike = JSON.stringify([chartA, sorted(a)]) === JSON.stringify([chartB, sorted(b)]);
				expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(alike ? 1 : 2);
			}),
			{ numRuns: 500 }
		);
	});

	it('tells views apart that differ in one part only', () => {
		fc.assert(
			fc.property(id, selection, id, id, (chart, a, other, partner) => {
				const changes: Partial<Selection>[] = [
					{ basis: other },
					{ event: other },
					{ panel: other },
					{ quote: other },
					{ partners: [other] },
					{ partners: [other, partner] },
					{ partners: [`${other}~${partner}`] },
					{ partners: [`${other}+${partner}`] }
				];
				const all = [a, ...changes.map((change) => ({ ...a, ...change }))];
				const different = new Set(all.map((one) => JSON.stringify(sorted(one)))).size;
				expect(new Set(all.map((one) => viewName(chart, one, facts.defaults))).size).toBe(different);
			})
		);
	});

	it('is short, and holds nothing that a file system or an address reads as a sign', () => {
		fc.assert(
			fc.property(view, ([chart, a]) => {
				const name = viewName(chart, a, facts.defaults);
				expect(name).toMatch(/^[a-z0-9_+-]+$/);
				expect(name.length).toBeLessThanOrEqual(longestName);
			})
		);
	});

	function sorted(a: Selection): unknown {
		return [
			a.period.from,
			a.period.to,
			a.partners,
			a.baseYear,
			a.yScale,
			a.basis,
			a.denominator,
			a.measure,
			a.window?.from,
			a.window?.to,
			a.panel,
			a.event,
			a.quote
		];
	}

	function pick(from: Selection, keys: readonly (keyof Selection)[]): Partial<Selection> {
		return Object.fromEntries(keys.map((key) => [key, from[key]]));
	}
});

describe('checksum(text)', () => {
	it('is that of FNV-1a', () => {
		expect(checksum('')).toBe(0xcbf29ce484222325n.toString(36).padStart(13, '0'));
		expect(checksum('a')).toBe(0xaf63dc4c8601ec8cn.toString(36).padStart(13, '0'));
	});
});
