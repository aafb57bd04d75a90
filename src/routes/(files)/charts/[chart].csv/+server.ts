import { error } from '@sveltejs/kit';
import { registry } from '#lib/charts/registry.ts';
import { tableCsv } from '#lib/render/tableCsv.ts';
import { readSite } from '../../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => registry.map(({ id }) => ({ chart: id }));

/** The table behind a chart, for the view the case opens with. */
export const GET: RequestHandler = ({ params }) => {
	if (!registry.some(({ id }) => id === params.chart)) error(404, `unknown chart: ${params.chart}`);
	const { engine, facts } = readSite();
	const body = tableCsv(engine.view(params.chart, facts.defaults).table);
	return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
