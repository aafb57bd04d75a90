import { chartMetadata, metadataJson } from '#lib/render/metadata.ts';
import { chartEntries, chartOfFile, reply } from '../../../files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = chartEntries;

/** What is to be known of a chart, for programs. */
export const GET: RequestHandler = ({ params }) => {
	const { site, view, origin } = chartOfFile(params.chart);
	return reply(metadataJson(chartMetadata(view, origin, site.study, params.chart)), 'application/json');
};
