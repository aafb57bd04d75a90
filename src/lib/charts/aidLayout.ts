/** Where everything on the picture of energy aid stands, px. No drawing. */
import { scaleLinear } from 'd3';
import { wrapText } from '../annotations/wrapText.ts';
import {
	abstentionWords,
	line,
	shareWords,
	side,
	type Chip,
	type RowWords,
	type SaidLine
} from './aidChips.ts';
import type { EnergyAid } from './aidContent.ts';
import { evened, tailOf, type AidRows } from './aidEven.ts';
import { placeSum, sumBarHeight, type AidSum } from './aidSum.ts';
import { formatTonnes, sumInWords } from './aidWords.ts';
import { formatNumber } from './format.ts';
import type { Size, Theme } from './theme.ts';

/** One party: its words, and under them its bar. */
export interface PartyRow {
	readonly id: string;
	readonly chips: readonly Chip[];
	/** Verbatim words, and who said them; empty for parties that gave. */
	readonly said: readonly SaidLine[];
	readonly y: number;
	readonly segments: readonly {
		readonly kind: 'oil' | 'equipment';
		readonly x0: number;
		readonly x1: number;
	}[];
	/** A zero is a figure: a dot; null where there is none. */
	readonly zeroX: number | null;
	readonly laterX: number | null;
}

/** The whole picture laid out. */
export interface AidLayout {
	readonly width: number;
	readonly height: number;
	readonly rows: readonly PartyRow[];
	readonly barHeight: number;
	/** From zero to the most, t, over a range of px. */
	readonly axis: {
		readonly max: number;
		readonly range: readonly [number, number];
		readonly ticks: readonly number[];
	};
	readonly top: number;
	readonly bottom: number;
	readonly quota: { readonly x: number; readonly words: readonly string[]; readonly right: number };
	readonly ticks: readonly { readonly x: number; readonly text: string }[];
	/** All parties together on a scale of its own; null where there is no room for it. */
	readonly sum: AidSum | null;
}

/** How much is said: less where the height is given and small. */
interface Detail {
	readonly parts: boolean;
	readonly later: boolean;
	readonly ticks: boolean;
	readonly sumBar: boolean;
}

const details: readonly Detail[] = [
	{ parts: true, later: true, ticks: true, sumBar: true },
	{ parts: true, later: true, ticks: false, sumBar: true },
	{ parts: true, later: true, ticks: false, sumBar: false },
	{ parts: false, later: true, ticks: false, sumBar: false },
	{ parts: false, later: false, ticks: false, sumBar: false }
];

/** Lays the picture out in the room given, or in as much as it needs. */
export function layoutAid(aid: EnergyAid, size: Size, theme: Theme, rows: AidRows = 'own'): AidLayout {
	const plans = details.map((detail) => plan(aid, size, theme, detail, rows));
	if (size.height === undefined) return place(aid, size, theme, plans[0]!, 30);
	const given = size.height;
	const roomOf = ({ fixed, words }: Plan) => (given - fixed) / words.length;
	const smallest = plans.reduce((least, next) => (next.fixed < least.fixed ? next : least));
	const chosen = plans.find((candidate) => roomOf(candidate) >= 12) ?? smallest;
	return place(aid, size, theme, chosen, Math.min(44, Math.max(10, roomOf(chosen))));
}

interface Plan {
	readonly detail: Detail;
	readonly words: readonly RowWords[];
	readonly quota: readonly string[];
	readonly sum: readonly string[];
	/** Room under the last row, in which its band ends. */
	readonly tail: number;
	/** Height of everything but bars and the room between rows. */
	readonly fixed: number;
}

function plan(aid: EnergyAid, size: Size, theme: Theme, detail: Detail, alike: AidRows): Plan {
	const own = [
		...aid.shares.map((share) => shareWords(share, size, theme, detail.parts, detail.later)),
		...abstentionWords(aid, size, theme)
	];
	const words = evened(own, alike);
	const tail = tailOf(words, alike);
	const inner = size.width - 2 * side;
	const quota = wrapText(
		`${formatTonnes(aid.quota)}: an equal part for each of ${aid.parties} (our arithmetic)`,
		'sans',
		theme.small,
		inner
	);
	const sum = wrapText(sumInWords(aid, detail.sumBar), 'sans', theme.small, inner);
	const below = 12 + sum.length * line + (detail.sumBar ? sumBarHeight + 8 : 0);
	const fixed =
		quota.length * line +
		6 +
		words.reduce((total, { height }) => total + height, 0) +
		tail +
		(detail.ticks ? 20 : 0) +
		below;
	return { detail, words, quota, sum, tail, fixed };
}

function place(aid: EnergyAid, size: Size, theme: Theme, chosen: Plan, room: number): AidLayout {
	const { detail, words, quota, sum, tail, fixed } = chosen;
	const barHeight = Math.min(22, room * 0.55);
	const most = Math.max(
		aid.quota,
		...aid.shares.map(({ total, later }) => Math.max(total, later?.value ?? 0))
	);
	const x = scaleLinear([0, most], [side, size.width - side - 6]);
	const top = quota.length * line + 6;
	const rows: PartyRow[] = [];
	let y = top;
	for (const row of words) {
		rows.push(placeRow(row, y, barHeight, x, detail.later));
		y += row.height + room;
	}
	y += tail;
	const axis = { max: most, range: x.range() as [number, number], ticks: x.ticks(size.width < 520 ? 3 : 5) };
	const ticks = axis.ticks.map((tick) => ({ x: x(tick), text: formatNumber(tick) }));
	const sumTop = y + (detail.ticks ? 20 : 0) + 12;
	return {
		width: size.width,
		height: Math.max(size.height ?? 0, Math.ceil(fixed + room * words.length)),
		rows,
		barHeight,
		axis,
		top,
		bottom: y,
		quota: { x: x(aid.quota), words: quota, right: Math.min(size.width - side, x(aid.quota) + 4) },
		ticks: detail.ticks ? ticks : [],
		sum: placeSum(aid, size, sum, sumTop, detail.sumBar)
	};
}

function placeRow(
	{ id, share, chips, said, height }: RowWords,
	top: number,
	barHeight: number,
	x: (value: number) => number,
	later: boolean
): PartyRow {
	const at = <Item extends { readonly y: number }>(item: Item): Item => ({ ...item, y: item.y + top });
	const segments = share
		? [
				{ kind: 'oil' as const, x0: x(0), x1: x(share.oil) },
				{ kind: 'equipment' as const, x0: x(share.oil), x1: x(share.total) }
			].filter(({ x0, x1 }) => x1 > x0)
		: [];
	return {
		id,
		chips: chips.map(at),
		said: said.map(at),
		y: share ? top + height + 2 + barHeight / 2 : top + line * 1.5,
		segments,
		zeroX: share ? null : x(0),
		laterX: later && share?.later ? x(share.later.value) : null
	};
}
