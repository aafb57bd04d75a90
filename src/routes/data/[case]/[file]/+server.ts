import { error } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tables } from '#lib/datapackage/tables.ts';
import { caseFolder, caseName, readSite } from '../../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const types: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json',
	md: 'text/markdown; charset=utf-8'
};

/** The files of the case as they are, and its tables as JSON for charts that are drawn anew. */
export const entries: EntryGenerator = () =>
	[...files(), 'study.json'].map((file) => ({ case: caseName, file }));

function files(): readonly string[] {
	const { resources } = readSite().pack.descriptor;
	return ['datapackage.json', 'README.md', ...resources.map(({ path }) => path)];
}

export const GET: RequestHandler = ({ params }) => {
	if (params.case !== caseName) error(404, `unknown case: ${params.case}`);
	if (params.file === 'study.json') return reply(JSON.stringify(chartStudy()), 'json');
	if (!files().includes(params.file)) error(404, `unknown file: ${params.file}`);
	return reply(readFileSync(join(caseFolder, params.file), 'utf8'), params.file.split('.').at(-1) ?? '');
};

function reply(body: string, extension: string): Response {
	return new Response(body, { headers: { 'content-type': types[extension] ?? 'text/plain' } });
}

/** The tables that charts draw from; the others would only make the first gesture slower. */
function chartStudy() {
	const { tables, settings } = readSite().study;
	const unused: Pick<
		Tables,
		'claims' | 'disagreements' | 'aid' | 'composition' | 'tradeMonthly' | 'tradeYen' | 'steps'
	> = {
		claims: [],
		disagreements: [],
		aid: [],
		composition: [],
		tradeMonthly: [],
		tradeYen: [],
		steps: []
	};
	const cited = new Set([
		...tables.events.flatMap(({ sourceId, otherSourceIds }) => [sourceId, ...otherSourceIds]),
		...tables.trade.map(({ sourceId }) => sourceId),
		...tables.totals.map(({ sourceId }) => sourceId)
	]);
	const sources = tables.sources.filter(({ id, reliability }) => cited.has(id) || reliability === 'paper');
	const trade = tables.trade
		.filter(({ standing }) => standing !== 'excluded')
		.map((row) => ({ ...row, note: '' }));
	const totals = tables.totals.filter(({ standing, entity }) => standing === 'headline' && entity === 'dprk');
	return { settings, tables: { ...tables, ...unused, sources, trade, totals } };
}
