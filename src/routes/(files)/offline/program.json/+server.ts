import program from 'virtual:offline-program';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** What every offline file holds, for the button that makes one in the browser. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(program), { headers: { 'content-type': 'application/json' } });
