import type { BriefingParts } from '#lib/components/briefingParts.ts';
import { registry } from '#lib/charts/registry.ts';
import { eventInWords } from '#lib/render/briefingView.ts';
import { caseName, readSite } from '../../../study.server.ts';
import { quoteViews } from '../../views.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** What any page fetches when a briefing is first made there. */
export const GET: RequestHandler = () => {
	const site = readSite();
	const parts: BriefingParts = {
		caseName,
		facts: site.facts,
		charts: registry.map(({ id, name }) => ({ id, name })),
		quotes: quoteViews(site, '').map(({ id, text, reference, charts }) => ({ id, text, reference, charts })),
		events: site.study.tables.events.map(eventInWords)
	};
	return new Response(JSON.stringify(parts), { headers: { 'content-type': 'application/json' } });
};
