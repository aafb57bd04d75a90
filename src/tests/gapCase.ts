/** Small cases of a partner that loses or gains trade while others do. */
import type { CaseStudy } from '../lib/charts/chart.ts';
import type { TradeRow } from '../lib/datapackage/trade.ts';
import { event, madeUpTables, partner, sanction, series, total, trade } from './madeUp.ts';
import { study as realStudy } from './realCase.ts';

/** KOTRA’s total, without inter-Korean trade. */
export const kotra = 'kotra_trade_excl_inter_korean';

/** Partners a (the protagonist), b and c on national figures, with totals by year; wholes of 2002 and 2006 where given. */
export function caseOf(
	figures: Readonly<Record<string, readonly (readonly [year: number, value: number])[]>>,
	whole: readonly (readonly [number, number])[] = [],
	more: readonly TradeRow[] = []
): CaseStudy {
	const rows = Object.entries(figures).flatMap(([reporter, points]) =>
		points.map(([year, value]) => trade(year, 'total', value, { reporter, basis: 'national' }))
	);
	const names = ['a', 'b', 'c', 'south-korea'];
	return {
		...realStudy,
		settings: { ...realStudy.settings, subject: 'subject', protagonist: 'a' },
		tables: madeUpTables({
			trade: [...rows, ...more],
			bases: [
				{ id: 'national', title: '', shortTitle: 'National', description: '', caution: '', line: 2 },
				{ id: 'own', title: '', shortTitle: 'Own', description: '', caution: '', line: 3 }
			],
			series: [...names.map((name) => series('national', name)), series('own', 'a')],
			partners: [partner('subject'), ...names.map((name) => partner(name))],
			totals: whole.map(([year, value]) => total(year, kotra, value)),
			lanes: [
				{ id: 'l', title: '', group: 'a-measures', groupTitle: '', order: 1, description: '', line: 2 }
			],
			sanctions: [
				sanction('ban', '2006-10-14', null, { restricts: ['imports'] }),
				sanction('flights', '2006-07-05', null, { restricts: ['flights'] }),
				sanction('law', '2004-06-28', null, { restricts: ['ports'], kind: 'law' }),
				sanction('later', '2009-06-18', null, { restricts: ['exports'] })
			],
			events: [
				event('decided', '2006-10-11', { sanctionId: 'ban', stage: 'decided' }),
				event('begun', '2006-10-14', { sanctionId: 'ban', stage: 'in-force', label: 'Ban begins' })
			]
		})
	};
}

/** a lost 250, b and South Korea gained 1750, c has one year only. */
export const filled = caseOf({
	a: [
		[2002, 370],
		[2006, 120]
	],
	b: [
		[2002, 700],
		[2006, 1700]
	],
	c: [[2002, 50]],
	'south-korea': [
		[2002, 600],
		[2006, 1350]
	]
});
