import { onStory } from '#lib/render/onStory.ts';
import { narrowPicture, skinEntries, skinOf, stepPicture } from '../../../briefings.server.ts';
import type { PageServerLoad } from './$types';

export const entries = skinEntries;

export const load: PageServerLoad = ({ params }) =>
	skinOf(params.briefing, (site, step) => ({
		wide: stepPicture(site, onStory(step), 'wide'),
		narrow: narrowPicture(site, step)
	}));
