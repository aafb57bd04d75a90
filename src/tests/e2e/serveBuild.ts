import { fileURLToPath } from 'node:url';
import { startStaticServer } from './staticServer.ts';

/** Where the same build is served a second time, as a host with other sites beside ours would. */
export const SUB_PATH = '/some/sub/path/';

/** Playwright's global setup: serves build/ for all journeys, and returns what stops it. */
export default async function serveBuild(): Promise<() => Promise<void>> {
	const folder = fileURLToPath(new URL('../../../build', import.meta.url));
	const server = await startStaticServer([
		{ path: SUB_PATH, folder },
		{ path: '/', folder }
	]);
	// Workers inherit the environment, and the config reads the address from it.
	process.env['SITE_ORIGIN'] = server.origin;
	return () => server.close();
}
