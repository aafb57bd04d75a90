/** What a page needs once a view other than the prerendered one is asked for: fetched on the first such gesture. */
import type { CaseStudy } from '../charts/chart.ts';
import { Engine } from '../render/engine.ts';
import LivePart from './LivePart.svelte';

export interface Live {
	readonly engine: Engine;
	readonly Part: typeof LivePart;
}

export function createLive(study: CaseStudy, document: Document): Live {
	return { engine: new Engine(study, document), Part: LivePart };
}
