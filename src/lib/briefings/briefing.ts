/** A list of views with words: what is told, in which order. It is a file of its case, or kept on a reader’s device. */
export interface Briefing {
	/** File name without its ending, and part of addresses. */
	readonly id: string;
	/** Name of the case it speaks about; '' where the file does not say. */
	readonly case: string;
	readonly title: string;
	/** A sentence under the title; may be empty. */
	readonly about: string;
	/** How long it is meant to take; null where that is left open. */
	readonly minutes: number | null;
	readonly steps: readonly BriefingStep[];
}

/** One thing that is shown and said. */
export interface BriefingStep {
	/** Id of a chart. */
	readonly chart: string;
	/** What is in view, as the address of the chart says it, without the question mark; '' is the opening view. */
	readonly view: string;
	/** '' where the finding that the chart computes is the headline. */
	readonly headline: string;
	/** A sentence or two for those who read. */
	readonly words: string;
	/** Ids; the first stands open on the picture. */
	readonly quotes: readonly string[];
	/** Ids; the first stands open on the picture. */
	readonly events: readonly string[];
	/** What the speaker says, a paragraph each; never shown to the audience. */
	readonly notes: readonly string[];
}

/** "15 minutes", "1 minute"; '' where it is left open. */
export function minutesInWords(minutes: Briefing['minutes']): string {
	return minutes === null ? '' : `${minutes}\u00a0${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** A step of which only the chart and its view are known. */
export function plainStep(chart: string, view: string): BriefingStep {
	return { chart, view, headline: '', words: '', quotes: [], events: [], notes: [] };
}
