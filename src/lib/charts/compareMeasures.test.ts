import { describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { facts, select, study, tables } from '../../tests/realCase.ts';
import { Engine } from '../render/engine.ts';
import { serverDocument } from '../render/serverDocument.ts';
import { measureIds, type Selection } from '../selection/selection.ts';
import { ownSelection } from './ownSelection.ts';
import { chartById } from './registry.ts';

const id = 'compare-measures';
const view = (change: Partial<Selection>) => engine.view(id, select(change));
const thin = '\u202f';

const headlines = [
	{
		change: { measure: 'trade', panel: 'japan' },
		says: `Japan’s trade went from US$${thin}376${thin}m to US$${thin}122${thin}m, 2002 to 2006`,
		notes: '146 + 230 to 48 + 74'
	},
	{
		change: { measure: 'balance', panel: 'japan' },
		says: `Japan’s trade balance went from −US$${thin}84${thin}m to −US$${thin}26${thin}m, 2002 to 2006`,
		notes: '146 − 230 to 48 − 74'
	},
	{
		change: { measure: 'exports', panel: 'china' },
		says: `China’s exports went from US$${thin}547${thin}m to US$${thin}1.36${thin}bn, 2002 to 2006`,
		notes: 'as Correlates of War has them'
	},
	{
		change: { measure: 'index', panel: 'china' },
		says: 'China’s trade index went from 100 to 221, 2002 to 2006',
		notes: '1834 / 831 × 100'
	},
	{
		change: { measure: 'log-ratio', panel: 'japan' },
		says: 'Japan’s log ratio went from 0.00 to −1.13, 2002 to 2006',
		notes: 'ln(122 / 376)'
	},
	{
		change: { measure: 'growth', panel: 'china', window: { from: 2005, to: 2006 } },
		says: `China’s trade growth went from 16${thin}% to 7.5${thin}%, 2005 to 2006`,
		notes: '1706 / 1475 − 1 and 1834 / 1706 − 1'
	},
	{
		change: { measure: 'share', panel: 'china' },
		says: `China’s share of North Korea’s trade went from 25${thin}% to 39${thin}%, 2002 to 2006`,
		notes: '738.17 / (2260 + 641.73) and 1699.6 / (2996 + 1349.74)'
	},
	{
		change: { measure: 'dependence', panel: 'china' },
		says: `North Korea’s trade dependence on China went from 6.7${thin}% in 2004 to 6.6${thin}% in 2006`,
		notes: 'income was read for 2004, 2006 and 2007 only: 1385.21 / 20800, 1699.6 / 25600'
	},
	{
		change: { measure: 'reliance', panel: 'japan' },
		says: `Japan’s own reliance on North Korea went from 0.050${thin}% to 0.010${thin}%, 2002 to 2006`,
		notes: '376 and 122 over Japan’s world trade'
	},
	{
		change: { measure: 'asymmetry', panel: 'japan' },
		says: `The asymmetry between North Korea and Japan went from +13${thin}pts to +2.8${thin}pts, 2002 to 2006`,
		notes: '12.7 − 0.05 and 2.8 − 0.01'
	},
	{
		change: { measure: 'reliance', partners: ['thailand'] },
		says: 'No own reliance of Thailand was read or can be computed for 2002–07',
		notes: 'no world trade of Thailand'
	}
] satisfies readonly { change: Partial<Selection>; says: string; notes: string }[];

describe('the headline of compare-measures', () => {
	it.each(headlines)('says “$says”: $notes', ({ change, says }) => {
		expect(view(change).title).toBe(says);
	});

	it('names the source on the panel of a source, and tells all partners in focus', () => {
		expect(view({ panel: 'national' }).title).toMatch(
			/^National figures: Japan’s trade .* China’s .* South Korea’s/
		);
		expect(view({ panel: 'paper' }).title).toMatch(/^Paper: Japan’s trade/);
	});
});

describe('the panels of compare-measures', () => {
	const domains = (panels: readonly string[], change: Partial<Selection>) =>
		panels.map((panel) => {
			const chart = chartById(id);
			const size = { width: 400, medium: 'screen' } as const;
			const drawn = chart.options(chart.prepare(engine.study), select({ ...change, panel }), size);
			return JSON.stringify(drawn.y?.domain);
		});

	it.each(measureIds)('share the axis of %s, by partner and by source', (measure) => {
		expect(new Set(domains(['japan', 'china', 'south-korea'], { measure })).size).toBe(1);
		expect(new Set(domains(facts.bases, { measure })).size).toBe(1);
	});

	it('have zero on the axis, and the base of an index', () => {
		for (const measure of measureIds) {
			const [low, high] = JSON.parse(domains(['japan'], { measure })[0]!) as [number, number];
			expect(low).toBeLessThanOrEqual(0);
			expect(high).toBeGreaterThan(0);
			if (measure === 'index') expect(high).toBeGreaterThanOrEqual(100);
		}
	});

	it('put one partner in colour and leave the others in grey behind it', () => {
		const drawn = engine.native(id, select({ panel: 'china' }), { width: 700, height: 300, medium: 'slide' });
		expect(drawn?.series.filter(({ focus }) => focus).map((series) => series.id)).toContain('china');
		expect(drawn?.series.filter(({ focus, id: own }) => focus && own !== 'china')).toEqual([]);
		expect(new Set(drawn?.series.map((series) => series.id))).toEqual(new Set(facts.defaults.partners));
	});

	it('leave with what they show: measure, years, panel', () => {
		const wanted = select({
			measure: 'share',
			window: { from: 2002, to: 2004 },
			panel: 'china',
			split: 'sources'
		});
		const own = ownSelection(chartById(id), wanted, facts.defaults);
		expect(own).toEqual({ ...wanted, split: facts.defaults.split });
		expect(ownSelection(chartById('trade-by-partner'), wanted, facts.defaults)).toEqual(facts.defaults);
	});
});

describe('the notes of compare-measures', () => {
	const notes = (change: Partial<Selection>) => view(change).notes.join(' ');

	it('tell compound growth by hand: (122 / 376) ^ (1 / 4) − 1 = −24.5 %', () => {
		expect(notes({ panel: 'japan' })).toContain(
			`Compound growth a year, 2002 to 2006, which knows the two ends alone: Japan −25${thin}%.`
		);
	});

	it('tell mirror ratios: 146 / 135.13 = 1.08, 547 / 467.31 = 1.17', () => {
		expect(notes({ measure: 'exports' })).toContain(
			'Japan 1.08 in 2002; China 1.17 in 2002 and 1.11 in 2006'
		);
	});

	it('set aid under discussion against income, offered and not paid: 5000 and 10000 of 25600', () => {
		expect(notes({ measure: 'dependence' })).toMatch(
			/offered, not paid: 20 to 39\u202f% of the national income of 2006/
		);
	});

	it('tell the range of income estimates, and mark the other beside the point: 1,974 / 26,700 and / 40,000', () => {
		const change = { measure: 'dependence', panel: 'china', window: { from: 2004, to: 2007 } } as const;
		expect(view(change).title).toContain(`from 6.7${thin}% to 4.9–7.4${thin}%, 2004 to 2007`);
		const drawn = engine.native(id, select(change), { width: 700, height: 300, medium: 'slide' });
		const last = (name: string) => drawn?.series.find((one) => one.name === name)?.values.at(-1);
		expect([last('China'), last('China, other readings')]).toEqual([7.393, 4.935]);
	});

	it('say that trade intensity is not defined without the trade of the world', () => {
		expect(notes({ measure: 'reliance' })).toContain('Trade intensity is not defined here');
	});

	it('tell trade intensity where the trade of the world was read: (122 / 4345.74) / (W / (4,000,000 − 4345.74))', () => {
		const row = tables.totals.find(
			({ entity, measure }) => entity === 'japan' && measure === 'world_exports'
		)!;
		const world = ['world_exports', 'world_imports'].map((measure) => {
			return { ...row, entity: 'world', measure, year: 2006, value: 2_000_000 };
		});
		const own = tables.totals.filter(({ entity, year }) => entity === 'japan' && year === 2006);
		const [exports, imports] = ['world_exports', 'world_imports'].map(
			(name) => own.find(({ measure }) => measure === name)!.value
		);
		const expected = 122 / 4345.74 / ((exports! + imports!) / (4_000_000 - 4345.74));
		const wider = new Engine(
			{ ...study, tables: { ...tables, totals: [...tables.totals, ...world] } },
			serverDocument()
		);
		const told = wider
			.view(id, select({ measure: 'reliance', panel: 'japan', partners: ['japan'] }))
			.notes.join(' ');
		expect(told).toContain(`Trade intensity in 2006: Japan ${expected.toFixed(1)}`);
	});

	it('say which years compared are out of view or have no figure, and compare no others in their name', () => {
		const outside = view({ window: { from: 1995, to: 2000 } });
		expect(outside.notes.join(' ')).toContain('1995 and 2000 lie outside the years in view');
		expect(outside.title).not.toContain('1995');
		expect(notes({ measure: 'exports', basis: 'national', window: { from: 2002, to: 2006 } })).toContain(
			'No figure for a year compared'
		);
	});
});
