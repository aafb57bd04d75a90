import { OnDemand } from '../state/onDemand.svelte.ts';
import type { Live, TravellingCase } from './live.ts';

/** What draws a view anew: its script and the tables of the case, fetched when first needed. */
export function fetchLive(address: () => string): OnDemand<Live> {
	return new OnDemand(async () => {
		const [{ createLive }, response] = await Promise.all([import('./live.ts'), fetch(address())]);
		if (!response.ok) throw new Error(`case problem: ${response.status}`);
		return createLive((await response.json()) as TravellingCase, document);
	});
}
