import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStaticServer, type StaticServer } from './staticServer.ts';

let folder: string;
let server: StaticServer;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'static-server-'));
	mkdirSync(join(folder, 'site/charts/trade'), { recursive: true });
	mkdirSync(join(folder, 'site/empty'));
	const files = {
		'secret.txt': 'secret',
		'site/index.html': 'home',
		'site/404.html': 'nothing here',
		'site/charts/trade/index.html': 'trade',
		'site/app.js': 'export {}',
		'site/a b.svg': '<svg/>',
		'site/data.csv': 'year',
		'site/odd.bin': '?'
	};
	for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
	server = await startStaticServer([
		{ path: '/some/sub/path/', folder: join(folder, 'site') },
		{ path: '/', folder: join(folder, 'site') }
	]);
});

afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

const cases = [
	{ path: '/', status: 200, body: 'home', type: 'text/html; charset=utf-8' },
	{ path: '/?time=2002..2007', status: 200, body: 'home', type: 'text/html; charset=utf-8' },
	{ path: '/charts/trade/', status: 200, body: 'trade', type: 'text/html; charset=utf-8' },
	{ path: '/app.js', status: 200, body: 'export {}', type: 'text/javascript; charset=utf-8' },
	{ path: '/a%20b.svg', status: 200, body: '<svg/>', type: 'image/svg+xml' },
	{ path: '/data.csv', status: 200, body: 'year', type: 'text/csv; charset=utf-8' },
	{ path: '/odd.bin', status: 200, body: '?', type: 'application/octet-stream' },
	{ path: '/missing', status: 404, body: 'nothing here', type: 'text/html; charset=utf-8' },
	{ path: '/empty/', status: 404, body: 'nothing here', type: 'text/html; charset=utf-8' },
	{ path: '/some/sub/path/', status: 200, body: 'home', type: 'text/html; charset=utf-8' },
	{ path: '/some/sub/path/charts/trade/', status: 200, body: 'trade', type: 'text/html; charset=utf-8' },
	{ path: '/some/sub/path/missing', status: 404, body: 'nothing here', type: 'text/html; charset=utf-8' },
	{ path: '/%E0%A4%A', status: 400, body: '400\n', type: 'text/plain; charset=utf-8' }
];

const redirects = [
	{ path: '/charts/trade?a=1', location: '/charts/trade/?a=1' },
	{ path: '/some/sub/path', location: '/some/sub/path/' },
	{ path: '/some/sub/path/charts/trade', location: '/some/sub/path/charts/trade/' }
];

/** Asks for a path exactly as written, which fetch would tidy first. */
function statusOfRawPath(path: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const sent = request(server.origin, { path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sent.on('error', reject).end();
	});
}

describe('startStaticServer(mounts)', () => {
	it.each(cases)('answers $status to $path', async ({ path, status, body, type }) => {
		const response = await fetch(server.origin + path);
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toBe(type);
		expect(await response.text()).toBe(body);
	});

	it.each(redirects)('sends $path on to $location', async ({ path, location }) => {
		const response = await fetch(server.origin + path, { redirect: 'manual' });
		expect(response.status).toBe(301);
		expect(response.headers.get('location')).toBe(location);
	});

	it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/charts/..%5c..%5csecret.txt'])(
		'never leaves its folder: %s',
		async (path) => {
			expect(await statusOfRawPath(path)).not.toBe(200);
		}
	);

	it('answers HEAD without a body and refuses to be written to', async () => {
		const head = await fetch(`${server.origin}/`, { method: 'HEAD' });
		expect(head.headers.get('content-length')).toBe('4');
		expect(await head.text()).toBe('');
		expect((await fetch(`${server.origin}/`, { method: 'POST' })).status).toBe(405);
	});
});
