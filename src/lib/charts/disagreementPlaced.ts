/** What stands where on the chart of sources, px. */
import type { Lane } from './disagreementRows.ts';

/** The marks of one basis. */
export interface PlacedLane {
	readonly symbol: Lane['symbol'];
	readonly paper: boolean;
	readonly y: number;
	readonly marks: readonly { readonly x: number; readonly hollow: boolean }[];
}

/** Lanes with one label. */
export interface PlacedRow {
	readonly y: number;
	readonly lanes: readonly PlacedLane[];
	readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' };
}

export interface PlacedYear {
	readonly year: number;
	readonly y: number;
	readonly top: number;
	readonly bottom: number;
	/** From the lowest reading to the highest, px; null for one figure or none. */
	readonly band: readonly [number, number] | null;
	readonly rows: readonly PlacedRow[];
	/** What stands where nothing does. */
	readonly empty: string;
}

export interface PlacedPartner {
	readonly id: string;
	readonly name: string;
	readonly color: string;
	readonly headY: number;
	/** The verdict: on the line of the name, and below it. */
	readonly head: readonly { readonly x: number; readonly text: string }[];
	readonly years: readonly PlacedYear[];
}
