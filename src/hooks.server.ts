import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';

/** As configured; while a page is rendered `base` is relative to it. */
const root = `${base}/`;

/**
 * A server shows the 404 page at addresses of any depth, so that its addresses can't be relative to it like those of the
 * other pages: they start at the root of the site, which under a sub-path is known where BASE_PATH was set at build.
 */
export const handle: Handle = ({ event, resolve }) => {
	if (event.route.id !== '/404') return resolve(event);
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replaceAll(/(href|src)="\.\//g, `$1="${root}`)
	});
};
