/** Runs command lines on the case that ships, in a folder of their own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { main } from '../cli/leverage.ts';
import { caseFolder } from './realCase.ts';

/** A folder made for each test of a file and taken away after it, and what is done in it. */
export function commandLine() {
	let folder = '';
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'leverage-export-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	/** The exit code of a command line, and what it said. */
	async function run(...args: string[]) {
		const out: string[] = [];
		const err: string[] = [];
		const written: string[] = [];
		const terminal = { isTTY: false, write: (text: string) => written.push(text) };
		const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
		const code = await main([...args, '--data', caseFolder], output, terminal, new Date('2026-11-24'));
		return { code, out, err: err.join('\n'), written };
	}

	return {
		run,
		exported: (...args: string[]) => run('export', ...args, '--out', folder),
		/** A path in the folder. */
		pathOf: (name: string) => join(folder, name),
		names: () => readdirSync(folder).sort(),
		read: (name: string) => readFileSync(join(folder, name))
	};
}
