/** Names of the parts of trade beside sanctions, over each of them. */
import type { Markish } from '@observablehq/plot';
import { drawn, halo, type Maker } from '../annotations/draw.ts';
import { textWidth } from '../annotations/textWidth.ts';
import type { TimeFrame } from './frame.ts';
import { monthDot } from './monthStrip.ts';
import type { SanctionTradeLayout } from './sanctionTradeLayout.ts';

/** From a part up to the middle of its name, px. */
export const headDrop = 13;

/** What the parts over the lines of dated acts are called. */
export const partNames = { trade: 'Trade, US$ million', stairs: 'Sanctions in force' };

/** The name of each part over it. */
export function heads(layout: SanctionTradeLayout): Markish {
	const { frame, theme, parts, data } = layout;
	const left = headLeft(frame);
	const head = (text: string, top: number, make: Maker, x = left, bold = true) =>
		make(
			'text',
			{
				x,
				y: top - headDrop,
				dy: '0.35em',
				'text-anchor': 'start',
				'font-size': theme.small,
				'font-weight': bold ? 650 : 400,
				fill: theme.color(bold ? 'ink' : 'muted'),
				...halo(theme.color('page'), 2.5)
			},
			text
		);
	return drawn('part-names', (make) => {
		const names = [
			head(partNames.trade, parts.trade.top, make, headX('trade', layout)),
			head(partNames.stairs, parts.stairs.top, make, headX('stairs', layout))
		];
		if (!parts.months) return names;
		const { top } = parts.months;
		const title = frame.breadth === 'narrow' ? 'Months read, JPY m' : 'Months that were read, JPY million';
		const at = left + textWidth(title, 'sans-bold', theme.small) + 16;
		const second = at + textWidth('imports', 'sans', theme.small) + 22;
		const color = theme.actor(data.study.settings.protagonist);
		const sign = (flow: 'import' | 'export', x: number) =>
			monthDot(flow, x, top - headDrop, color, theme.color('page'), make);
		return [
			...names,
			head(title, top, make),
			sign('import', at),
			head('imports', top, make, at + 8, false),
			sign('export', second),
			head('exports', top, make, second + 8, false)
		];
	});
}

/** Where the name of a part over the lines of dated acts begins, px: at the left, or right of a line it would stand on. */
export function headX(name: keyof typeof partNames, { frame, theme, events }: SanctionTradeLayout): number {
	const width = textWidth(partNames[name], 'sans-bold', theme.small);
	// The line of the first sanction does not reach the staircase.
	const lines = events.filter(
		({ bottom }, index) => name === 'trade' || index > 0 || bottom > events[0]!.bottom
	);
	return lines
		.map(({ x }) => x)
		.sort((a, b) => a - b)
		.reduce((at, x) => (x > at - 4 && x < at + width + 4 ? x + 6 : at), headLeft(frame));
}

/** Where names of parts begin, px: on a phone over the axis. */
export function headLeft({ breadth, marginLeft }: TimeFrame): number {
	return breadth === 'narrow' ? 2 : marginLeft;
}
