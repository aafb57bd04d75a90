import { describe, expect, it } from 'vitest';
import { facts, select } from '../../tests/realCase.ts';
import { ownSelection } from './ownSelection.ts';
import { chartById } from './registry.ts';

const far = select({
	period: { from: 1999, to: 2003 },
	partners: ['china'],
	baseYear: 2001,
	yScale: 'log',
	basis: 'paper',
	denominator: 'without-inter-korean',
	measure: 'trade',
	window: null,
	split: 'partners',
	panel: null,
	event: facts.events[0]!,
	quote: facts.quotes[0]!
});

describe('ownSelection(definition, selection, defaults)', () => {
	it('keeps period, event, quote and what the chart has a control for', () => {
		const own = ownSelection(chartById('trade-by-partner'), far, facts.defaults);
		expect(own).toEqual({
			...far,
			baseYear: facts.defaults.baseYear,
			denominator: facts.defaults.denominator
		});
	});

	it('leaves everything else as it is in the opening view', () => {
		const { period, event, quote } = far;
		const own = ownSelection(chartById('sanctions-chronology'), far, facts.defaults);
		expect(own).toEqual({ ...facts.defaults, period, event, quote });
	});
});
