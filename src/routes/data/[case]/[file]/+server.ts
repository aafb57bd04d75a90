import { error } from '@sveltejs/kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnStudy } from '#lib/render/drawnStudy.ts';
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
	if (params.file === 'study.json') {
		const { study, facts, imprint } = readSite();
		return reply(JSON.stringify({ ...drawnStudy(study, facts), credit: imprint.credit }), 'json');
	}
	if (!files().includes(params.file)) error(404, `unknown file: ${params.file}`);
	return reply(readFileSync(join(caseFolder, params.file), 'utf8'), params.file.split('.').at(-1) ?? '');
};

function reply(body: string, extension: string): Response {
	return new Response(body, { headers: { 'content-type': types[extension] ?? 'text/plain' } });
}
