import { chartBundle } from '#lib/render/bundle.ts';
import { chartEntries, chartOfFile, reply } from '../../../files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = chartEntries;

/** A chart’s table, what is to be known of it, and how to read both. */
export const GET: RequestHandler = async ({ params }) => {
	const { site, view, origin } = chartOfFile(params.chart);
	return reply(await chartBundle(view, origin, site.study, params.chart), 'application/zip');
};
