import { error } from '@sveltejs/kit';
import chart from '#lib/embeds/chart.ts?script';
import demo from '#lib/embeds/demo.ts?script';
import frame from '#lib/embeds/frame.ts?script';
import host from '#lib/embeds/host.ts?script';
import link from '#lib/embeds/link.ts?script';
import live from '#lib/embeds/live.ts?script';
import { drawnStudy } from '#lib/render/drawnStudy.ts';
import { readSite } from '../../study.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** Scripts of frames and of pages that hold them, at addresses that stay. */
const scripts = new Map<string, () => string>([
	['chart', () => chart],
	['demo', () => demo],
	['frame', () => frame],
	['host', () => host],
	['link', () => link],
	['live', () => live],
	// The tables as a script: a frame in a sandbox may not fetch them.
	['study', () => `leverageStudy=${JSON.stringify(drawnStudy(readSite().study, readSite().facts))};\n`]
]);

export const entries: EntryGenerator = () => [...scripts.keys()].map((script) => ({ script }));

export const GET: RequestHandler = ({ params }) => {
	const code = scripts.get(params.script);
	if (!code) error(404, `unknown script: ${params.script}`);
	return new Response(code(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
