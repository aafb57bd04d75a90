import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';

/** One answer that a page got. */
export interface Load {
	readonly path: string;
	/** As the browser sorts it: document, script, stylesheet, font, other. */
	readonly kind: string;
	/** As a host would send it: brotli at its best, what is packed already as it is. */
	readonly bytes: number;
}

const packed = /\.(woff2|png|jpg|ico)$/;

function sent(body: Buffer, path: string): number {
	if (packed.test(path)) return body.length;
	return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Collects what a page loads from now on; call what it returns once the network is quiet. */
export function collectLoads(page: Page): () => Promise<readonly Load[]> {
	const loads: Promise<Load>[] = [];
	page.on('response', (response) => {
		const path = new URL(response.url()).pathname;
		const kind = response.request().resourceType();
		loads.push(response.body().then((body) => ({ path, kind, bytes: sent(body, path) })));
	});
	return () => Promise.all(loads);
}

export const sumOf = (loads: readonly Load[]): number => loads.reduce((total, { bytes }) => total + bytes, 0);

/** Bytes of each kind, the largest first. */
export function byKind(loads: readonly Load[]): readonly (readonly [kind: string, bytes: number])[] {
	const kinds = [...new Set(loads.map(({ kind }) => kind))];
	return kinds
		.map((kind) => [kind, sumOf(loads.filter((load) => load.kind === kind))] as const)
		.toSorted((a, b) => b[1] - a[1]);
}
