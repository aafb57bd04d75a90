import style from '../../../embed.css?raw';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The style of embeds, at an address that stays, without what only its writers read. */
export const GET: RequestHandler = () => {
	const body = style
		.replaceAll(/\/\*.*?\*\//gs, '')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ ?([{};,]) ?/g, '$1');
	return new Response(body, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
