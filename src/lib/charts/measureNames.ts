import type { MeasureId } from '../selection/selection.ts';

/** What measures are called in the menu and at the head of a column; alone, so that a menu need not load the measures. */
export const measureNames: Readonly<Record<MeasureId, string>> = {
	trade: 'Trade',
	exports: 'Exports',
	imports: 'Imports',
	balance: 'Balance',
	index: 'Index',
	'log-ratio': 'Log ratio',
	growth: 'Growth on the year before',
	share: 'Trade share',
	dependence: 'Trade dependence',
	reliance: 'Partner’s own reliance',
	asymmetry: 'Asymmetry (Hirschman)'
};
