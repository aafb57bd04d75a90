import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { staleBuild } from './staleBuild.ts';

describe('staleBuild(root)', () => {
	let root: string;

	/** Writes a file last changed at the given second. */
	function write(path: string, second: number): void {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), '');
		for (let at = path; at !== '.'; at = dirname(at)) utimesSync(join(root, at), second, second);
	}

	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'stale-build-'));
		write('src/routes/+page.svelte', 100);
		write('data/case/trade.csv', 100);
	});
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	it('asks for a build when there is none', () => {
		expect(staleBuild(root)).toBe('there is no build yet');
	});

	it('is content with a build younger than its sources', () => {
		write('build/index.html', 200);
		expect(staleBuild(root)).toBeUndefined();
	});

	it('names what changed since', () => {
		write('build/index.html', 200);
		write('data/case/trade.csv', 300);
		write('svelte.config.js', 300);
		expect(staleBuild(root)).toBe('data, svelte.config.js changed since the last build');
	});

	it('notices that a file was removed', () => {
		write('build/index.html', 200);
		rmSync(join(root, 'data/case/trade.csv'));
		expect(staleBuild(root)).toBe('data changed since the last build');
	});

	it('leaves tests out, which are no part of the site', () => {
		write('build/index.html', 200);
		write('src/tests/e2e/smoke.e2e.ts', 300);
		write('src/lib/a.test.ts', 300);
		for (const folder of ['src', 'src/lib']) utimesSync(join(root, folder), 100, 100);
		expect(staleBuild(root)).toBeUndefined();
	});
});
