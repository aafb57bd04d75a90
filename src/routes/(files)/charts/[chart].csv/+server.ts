import { csvFile } from '#lib/render/csvFile.ts';
import { chartEntries, chartOfFile, reply } from '../../../files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = chartEntries;

/** The table behind a chart. */
export const GET: RequestHandler = ({ params }) => {
	const { view, origin } = chartOfFile(params.chart);
	return reply(csvFile(view, origin), 'text/csv; charset=utf-8');
};
