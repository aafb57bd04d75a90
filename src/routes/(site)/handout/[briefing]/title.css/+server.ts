import { cssString } from '#lib/render/cssString.ts';
import { briefingEntries, briefingOf } from '../../../../briefings.server.ts';
import { reply } from '../../../../files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = briefingEntries;

/** What the foot of every printed page says: the page may hold no style of its own. */
export const GET: RequestHandler = ({ params }) => {
	const title = cssString(briefingOf(params.briefing).view.title);
	return reply(`:root{--handout-title:${title}}\n`, 'text/css; charset=utf-8');
};
