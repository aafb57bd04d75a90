import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A folder served under a path that begins and ends with a slash. */
export interface Mount {
	readonly path: `/${string}`;
	readonly folder: string;
}

export interface StaticServer {
	/** Without a slash at the end, such as http://127.0.0.1:40123. */
	readonly origin: string;
	close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.xml': 'application/xml; charset=utf-8',
	'.zip': 'application/zip'
};

type Answer =
	{ status: 200 | 404; file: string } | { status: 301; location: string } | { status: 400 | 404 | 405 };

const kind = (path: string) => {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats?.isDirectory() ? 'folder' : stats?.isFile() ? 'file' : undefined;
};

/** Decodes the path of an address; undefined if it is malformed or climbs out of the folder. */
function decodePath(pathname: string): string | undefined {
	try {
		const decoded = decodeURIComponent(pathname);
		return /(^|[/\\])\.\.([/\\]|$)|\0/.test(decoded) ? undefined : decoded;
	} catch {
		return undefined;
	}
}

function notFound(folder: string): Answer {
	const page = join(folder, '404.html');
	return kind(page) === 'file' ? { status: 404, file: page } : { status: 404 };
}

/** What a plain static host would answer to a path. */
function answer(mounts: readonly Mount[], method: string | undefined, url: URL): Answer {
	if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
	const path = decodePath(url.pathname);
	if (path === undefined) return { status: 400 };
	const mount = mounts.find((candidate) => `${path}/`.startsWith(candidate.path));
	if (!mount) return { status: 404 };
	if (path.length < mount.path.length) return { status: 301, location: `${url.pathname}/${url.search}` };
	const file = normalize(join(mount.folder, path.slice(mount.path.length).replaceAll('/', sep)));
	const found = kind(file);
	if (found === 'file') return { status: 200, file };
	if (found !== 'folder' || kind(join(file, 'index.html')) !== 'file') return notFound(mount.folder);
	if (path.endsWith('/')) return { status: 200, file: join(file, 'index.html') };
	return { status: 301, location: `${url.pathname}/${url.search}` };
}

function respond(mounts: readonly Mount[], request: IncomingMessage, response: ServerResponse): void {
	// Two slashes at the start would name another host.
	const url = new URL((request.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
	const result = answer(mounts, request.method, url);
	if ('location' in result) {
		response.writeHead(result.status, { location: result.location }).end();
	} else if ('file' in result) {
		const type = types[extname(result.file)] ?? 'application/octet-stream';
		const length = statSync(result.file).size;
		response.writeHead(result.status, {
			'content-type': type,
			'content-length': length,
			'cache-control': 'no-cache'
		});
		if (request.method === 'HEAD') response.end();
		else createReadStream(result.file).pipe(response);
	} else {
		response
			.writeHead(result.status, { 'content-type': 'text/plain; charset=utf-8' })
			.end(`${result.status}\n`);
	}
}

/**
 * Serves folders the way a plain static host does, on a free port of this machine only: no rewriting, index.html
 * for a folder, 404.html for what is missing. The first mount whose path fits answers, so name deeper ones first.
 */
export async function startStaticServer(mounts: readonly Mount[]): Promise<StaticServer> {
	const server = createServer((request, response) => respond(mounts, request, response));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
