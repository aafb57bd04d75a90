/** What a page needs once a view other than the prerendered one is asked for: fetched on the first such gesture. */
import type { CaseStudy } from '../charts/chart.ts';
import type { CaseCredit } from '../render/credit.ts';
import { briefingCitations } from '../render/briefingCitations.ts';
import { briefingView, changedWords, drawStep } from '../render/briefingView.ts';
import { Engine } from '../render/engine.ts';
import { handoutFigures } from '../render/handoutFigures.ts';
import LivePart from './LivePart.svelte';

export interface Live {
	readonly engine: Engine;
	/** Whom files that leave the site give credit to. */
	readonly credit: CaseCredit;
	readonly Part: typeof LivePart;
	/** What words and draws the steps of briefings. */
	readonly briefings: typeof briefings;
}

const briefings = {
	briefingCitations,
	briefingView,
	changedWords,
	drawStep,
	handoutFigures
};

/** A case as it travels to a page. */
export interface TravellingCase extends CaseStudy {
	readonly credit: CaseCredit;
}

export function createLive({ credit, ...study }: TravellingCase, document: Document): Live {
	return {
		engine: new Engine(study, document),
		credit,
		Part: LivePart,
		briefings
	};
}
