import { skinEntries, skinOf, stepPicture } from '../../briefings.server.ts';
import type { PageServerLoad } from './$types';

export const entries = skinEntries;

export const load: PageServerLoad = ({ params }) =>
	skinOf(params.briefing, (site, step) => stepPicture(site, step, 'slide'));
