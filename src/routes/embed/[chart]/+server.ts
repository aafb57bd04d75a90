import { error } from '@sveltejs/kit';
import { registry } from '#lib/charts/registry.ts';
import { embedPage } from '../../embeds.server.ts';
import { readSite } from '../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => registry.map(({ id }) => ({ chart: id }));

/** A chart for other pages to frame: no chrome of the site, complete without script. */
export const GET: RequestHandler = ({ params }) => {
	if (!registry.some(({ id }) => id === params.chart)) error(404, `unknown chart: ${params.chart}`);
	// The prerenderer knows a page by this type as it stands here; its characters are named in its head.
	const body = embedPage(readSite(), params.chart);
	return new Response(body, { headers: { 'content-type': 'text/html' } });
};
