import { error } from '@sveltejs/kit';
import { registry } from '#lib/charts/registry.ts';
import { oembed } from '../../embeds.server.ts';
import { readSite } from '../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => registry.map(({ id }) => ({ chart: id }));

/** The oEmbed answer of a chart, for systems that make an embed of an address. */
export const GET: RequestHandler = ({ params }) => {
	if (!registry.some(({ id }) => id === params.chart)) error(404, `unknown chart: ${params.chart}`);
	const body = JSON.stringify(oembed(readSite(), params.chart));
	return new Response(body, { headers: { 'content-type': 'application/json+oembed; charset=utf-8' } });
};
