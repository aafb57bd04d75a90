/** Draws the words round the dumbbells: the key above, below it who is missing. */
import { drawn, round, type Markish } from '../annotations/draw.ts';
import type { AsymmetryLayout } from './asymmetryLayout.ts';
import { markNode } from './symbolPath.ts';
import { textNode } from './textNode.ts';

/** What tick and dot mean, and the head of the differences. */
export function asymmetryKey({ key: entries, theme, differenceX, partners }: AsymmetryLayout): Markish {
	const color = theme.color('ink');
	const small = { 'font-size': theme.small, fill: theme.color('muted') };
	// The last line of the key is the shorter one, so that the head of the differences has room on it.
	const head = differenceX !== null && partners.length > 0 ? entries.at(-1) : undefined;
	return drawn('key', (make) => [
		...(head && differenceX !== null
			? [textNode(make, 'Difference', { ...small, x: differenceX, y: head.y, 'text-anchor': 'end' })]
			: []),
		...entries.flatMap(({ kind, x, y, lines }) => [
			kind === 'onSubject'
				? make('path', {
						d: `M${round(x)},${round(y - 7)}V${round(y + 7)}`,
						stroke: color,
						'stroke-width': 2.5
					})
				: markNode(
						{ x, y },
						{ symbol: 'circle', radius: 5, color, hollow: false, page: theme.color('page') },
						make
					),
			...lines.map((line, index) =>
				textNode(make, line, {
					x: x + 11,
					y: y + index * 16,
					'text-anchor': 'start',
					...small
				})
			)
		])
	]);
}

/** Partners of which nothing is drawn, below the axis. */
export function notDrawnWords({ left: { y, lines }, theme }: AsymmetryLayout): Markish {
	return drawn('not-drawn', (make) =>
		lines.map((line, index) =>
			textNode(make, line, {
				x: 2,
				y: y + index * 16,
				'text-anchor': 'start',
				'font-size': theme.small,
				fill: theme.color('muted')
			})
		)
	);
}
