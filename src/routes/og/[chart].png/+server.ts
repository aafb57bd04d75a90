import { error } from '@sveltejs/kit';
import { renderPng } from '#lib/render/png.ts';
import { cardNames, cardOf, cardWidth } from '../../cards.server.ts';
import { readSite } from '../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => cardNames.map((chart) => ({ chart }));

/** The card of a chart, or of the front page. */
export const GET: RequestHandler = ({ params }) => {
	if (!cardNames.includes(params.chart)) error(404, `unknown card: ${params.chart}`);
	const { svg } = cardOf(readSite(), params.chart);
	return new Response(renderPng(svg, cardWidth), { headers: { 'content-type': 'image/png' } });
};
