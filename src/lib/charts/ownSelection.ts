import type { Selection } from '../selection/selection.ts';
import type { ChartDefinition, Control } from './chart.ts';

/** The part of a selection that each control of a chart changes. */
const parts = {
	partners: 'partners',
	base: 'baseYear',
	yScale: 'yScale',
	basis: 'basis',
	denominator: 'denominator',
	measure: 'measure',
	window: 'window',
	panel: 'panel'
} as const satisfies Record<Control, keyof Selection>;

/**
 * A selection as a chart by itself knows it: what it has no control for is as in `defaults`, so that files, names and
 * addresses claim nothing that the picture does not show.
 */
export function ownSelection(
	{ controls }: Pick<ChartDefinition, 'controls'>,
	selection: Selection,
	defaults: Selection
): Selection {
	const { period, event, quote } = selection;
	const own = controls.map((control) => [parts[control], selection[parts[control]]] as const);
	return { ...defaults, period, event, quote, ...Object.fromEntries(own) };
}
