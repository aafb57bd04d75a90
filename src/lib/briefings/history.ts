/** A value with what it was before, so that every change can be taken back, and what was taken back done again. */
export interface History<Value> {
	/** The oldest first. */
	readonly past: readonly Value[];
	readonly present: Value;
	/** What was taken back, the next to be done again first. */
	readonly future: readonly Value[];
	/** Name of the changes that count as one while they go on, such as words being typed; '' where the next stands alone. */
	readonly run: string;
}

/** More steps back than anyone remembers. */
export const mostPast = 200;

/** A history that begins here. */
export function begun<Value>(present: Value): History<Value> {
	return { past: [], present, future: [], run: '' };
}

/** The value changed; changes of one run are taken back together. */
export function edited<Value>(history: History<Value>, present: Value, run = ''): History<Value> {
	if (present === history.present) return history;
	if (run !== '' && run === history.run) return { ...history, present };
	const past = [...history.past, history.present].slice(-mostPast);
	return { past, present, future: [], run };
}

/** The same with its run at an end: the next change can be taken back by itself. */
export function settled<Value>(history: History<Value>): History<Value> {
	return history.run === '' ? history : { ...history, run: '' };
}

/** As it was before the last change; as it is where there was none. */
export function undone<Value>(history: History<Value>): History<Value> {
	if (history.past.length === 0) return history;
	const past = history.past.slice(0, -1);
	const present = history.past[past.length] as Value;
	return { past, present, future: [history.present, ...history.future], run: '' };
}

/** With the change done again that was taken back last; as it is where there is none. */
export function redone<Value>(history: History<Value>): History<Value> {
	if (history.future.length === 0) return history;
	const [present, ...future] = history.future as readonly [Value, ...Value[]];
	return { past: [...history.past, history.present], present, future, run: '' };
}
