/** A briefing being presented, as a plain value that two windows share: which slide, how it is looked at, how long it took. */

export interface ShowState {
	/** Counted up with every change: of two states the higher one is the newer. */
	readonly revision: number;
	/** The window that made it: of two changes at once, every window keeps the same one. */
	readonly by: string;
	/** From 1, the cover. */
	readonly slide: number;
	readonly blank: boolean;
	/** The series in focus; null: all alike. */
	readonly focus: string | null;
	/** What is in view where it was changed while presenting, as parameters; null: as the step says. */
	readonly view: string | null;
	readonly clock: ShowClock;
}

export interface ShowClock {
	/** Milliseconds since the epoch at which the talk began; null before. */
	readonly started: number | null;
	/** Since when the slide is shown. */
	readonly since: number;
	/** Milliseconds spent on each slide before, the cover first. */
	readonly spent: readonly number[];
}

/** Before the talk, at a slide. */
export function opening(slides: number, slide: number): ShowState {
	return {
		revision: 0,
		by: '',
		slide: within(slide, slides),
		blank: false,
		focus: null,
		view: null,
		clock: { started: null, since: 0, spent: Array.from({ length: slides }, () => 0) }
	};
}

/** At another slide, as its step says it. The clock starts with the first turn; what the slide left took is kept. */
export function turned(state: ShowState, to: number, now: number): ShowState {
	const slide = within(to, state.clock.spent.length);
	if (slide === state.slide && !state.blank) return state;
	const { clock } = state;
	return {
		...changed(state, { blank: false, focus: null, view: null }),
		slide,
		clock: {
			started: clock.started ?? now,
			since: now,
			spent: clock.spent.map((ms, index) => (index === state.slide - 1 ? ms + onSlide(clock, now) : ms))
		}
	};
}

/** The same slide, looked at otherwise. */
export function changed(
	state: ShowState,
	part: Partial<Pick<ShowState, 'blank' | 'focus' | 'view'>>
): ShowState {
	return { ...state, ...part, revision: state.revision + 1 };
}

/** Whether one state takes the place of another. */
export function isNewer(one: ShowState, other: ShowState): boolean {
	return one.revision > other.revision || (one.revision === other.revision && one.by > other.by);
}

/** With the clock at nought, running from now on. */
export function restarted(state: ShowState, now: number): ShowState {
	const clock = { started: now, since: now, spent: state.clock.spent.map(() => 0) };
	return { ...changed(state, {}), clock };
}

/** Milliseconds on the slide since it was turned to. */
export function onSlide({ started, since }: ShowClock, now: number): number {
	return started === null ? 0 : Math.max(0, now - since);
}

/** Milliseconds spent on a slide altogether. */
export function timeOf({ slide, clock }: ShowState, of: number, now: number): number {
	return (clock.spent[of - 1] ?? 0) + (of === slide ? onSlide(clock, now) : 0);
}

/** "4:07", "1:02:30". */
export function clockText(ms: number): string {
	const seconds = Math.floor(ms / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const rest = two(seconds % 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A state from another window or from storage, which may hold anything; null where it is none of so many slides. */
export function readShowState(value: unknown, slides: number): ShowState | null {
	if (typeof value !== 'object' || value === null) return null;
	const { revision, by, slide, blank, focus, view, clock } = value as Partial<
		Record<keyof ShowState, unknown>
	>;
	const read = readClock(clock, slides);
	if (!read || !isCount(revision) || !isCount(slide) || slide < 1 || slide > slides) return null;
	if (typeof blank !== 'boolean' || typeof by !== 'string') return null;
	return {
		revision,
		by,
		slide,
		blank,
		focus: typeof focus === 'string' ? focus : null,
		view: typeof view === 'string' ? view : null,
		clock: read
	};
}

function readClock(value: unknown, slides: number): ShowClock | null {
	if (typeof value !== 'object' || value === null) return null;
	const { started, since, spent } = value as Partial<Record<keyof ShowClock, unknown>>;
	if (!isTime(since) || !Array.isArray(spent) || spent.length !== slides || !spent.every(isTime)) return null;
	return { started: isTime(started) ? started : null, since, spent };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;

function within(slide: number, slides: number): number {
	return Number.isFinite(slide) ? Math.min(slides, Math.max(1, Math.trunc(slide))) : 1;
}
