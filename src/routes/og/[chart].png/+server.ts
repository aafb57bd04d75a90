import { error } from '@sveltejs/kit';
import { pngTexts } from '#lib/render/fileFacts.ts';
import { renderPng } from '#lib/render/png.ts';
import { withTexts } from '#lib/render/pngText.ts';
import { cardNames, cardOf, cardWidth } from '../../cards.server.ts';
import { readSite } from '../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => cardNames.map((chart) => ({ chart }));

/** The card of a chart, or of the front page. */
export const GET: RequestHandler = async ({ params }) => {
	if (!cardNames.includes(params.chart)) error(404, `unknown card: ${params.chart}`);
	const { svg, facts } = cardOf(readSite(), params.chart);
	const png = withTexts(await renderPng(svg, cardWidth), pngTexts(facts));
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
