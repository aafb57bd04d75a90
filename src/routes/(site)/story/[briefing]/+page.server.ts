import { onStory } from '#lib/render/onStory.ts';
import { ownBriefing } from '#lib/server/readBriefings.ts';
import {
	briefingHead,
	briefingOf,
	narrowPicture,
	ownSkin,
	showParts,
	skinEntries,
	stepPicture
} from '../../../briefings.server.ts';
import type { PageServerLoad } from './$types';

export const entries = skinEntries;

export const load: PageServerLoad = ({ params }) => {
	if (params.briefing === ownBriefing) return ownSkin();
	const { site, briefing, view } = briefingOf(params.briefing);
	return {
		head: briefingHead(site, briefing),
		view,
		parts: showParts(site),
		charts: [],
		pictures: view.steps.map((step) => ({
			wide: stepPicture(site, onStory(step), 'wide'),
			narrow: narrowPicture(site, step)
		}))
	};
};
