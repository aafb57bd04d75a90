import type { BriefingParts } from '#lib/components/briefingParts.ts';
import { registry } from '#lib/charts/registry.ts';
import { formatFuzzyDate } from '#lib/datapackage/dates.ts';
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
		events: site.study.tables.events.map(({ id, title, start, end }) => ({
			id,
			title,
			date: [start, ...(end ? [end] : [])].map((date) => formatFuzzyDate(date)).join(' – ')
		}))
	};
	return new Response(JSON.stringify(parts), { headers: { 'content-type': 'application/json' } });
};
