/** Energy aid as native stacked bars, one row for each party, for programs that draw charts themselves. */
import type { AidShare, EnergyAid } from './aidContent.ts';
import { layoutAid, type AidLayout } from './aidLayout.ts';
import { aidAnnotations } from './aidNativeWords.ts';
import {
	tableValue,
	tickStep,
	type FixedSize,
	type NativeAxis,
	type NativeChart,
	type NativeSeries
} from './native.ts';
import { themeFor, type Theme } from './theme.ts';

/** The bars with their words; null where nothing was read, or where the words need more room than there is. */
export function aidNative(aid: EnergyAid | null, size: FixedSize): NativeChart | null {
	if (!aid || aid.shares.length === 0) return null;
	const theme = themeFor(size);
	const layout = layoutAid(aid, size, theme, 'even');
	if (layout.height > size.height) return null;
	const parties = [
		...aid.shares.map(({ donor }) => donor),
		...(aid.abstention ? [aid.abstention.donor] : [])
	];
	const pitch = pitchOf(layout);
	return {
		kind: 'bar',
		categories: parties.map(({ name }) => name),
		labelled: [],
		heading: 'Party',
		direction: 'row',
		stacked: true,
		series: [seriesOf('oil', aid, theme), seriesOf('equipment', aid, theme)],
		axis: axisOf(layout),
		barWidth: layout.barHeight / pitch,
		size,
		plot: plotOf(layout, pitch),
		annotations: aidAnnotations(layout, theme)
	};
}

/** From one bar to the next, px; a single one has the room of the rows. */
function pitchOf({ rows, top, bottom }: AidLayout): number {
	const [first, second] = rows;
	return first && second && second.zeroX === null ? second.y - first.y : (bottom - top) / rows.length;
}

/** Bands of one height with the bars in their middle, under the words of their rows. */
function plotOf({ rows, axis }: AidLayout, pitch: number): NativeChart['plot'] {
	const [x0, x1] = axis.range;
	return { x: x0, y: (rows[0]?.y ?? 0) - pitch / 2, width: x1 - x0, height: rows.length * pitch };
}

function seriesOf(kind: 'oil' | 'equipment', { shares, abstention }: EnergyAid, theme: Theme): NativeSeries {
	const donors = [...shares, ...(abstention ? [abstention] : [])].map(({ donor }) => donor.id);
	return {
		id: kind,
		name: kind === 'oil' ? 'Heavy fuel oil, t' : 'Equipment, t of heavy fuel oil equivalent',
		values: [
			...shares.map((share) => partOf(kind, share)),
			// A zero is known where the parts of the others make up the sum: then of both parts.
			...(abstention ? [abstention.nothing ? 0 : null] : [])
		],
		focus: true,
		color: theme.color('ink'),
		line: null,
		mark: null,
		marked: [],
		hollow: [],
		opacity: 1,
		labelled: false,
		looks: donors.map((id) => ({ color: theme.actor(id), opacity: 1, dashed: false })),
		...(kind === 'equipment' ? { fill: 'hatched' } : {})
	};
}

/** What was read of one kind; null where no row speaks of it. */
function partOf(kind: 'oil' | 'equipment', share: AidShare): number | null {
	const read = share.rows.some(({ category }) => category.startsWith(kind === 'oil' ? 'hfo_' : 'energy_'));
	return read ? tableValue(share[kind]) : null;
}

function axisOf({ axis, ticks }: AidLayout): NativeAxis {
	return {
		min: 0,
		max: tableValue(axis.max),
		unit: tickStep(axis.ticks),
		log: false,
		format: '#,##0',
		baseline: null,
		values: ticks.length > 0 ? 'words' : 'none'
	};
}
