import { mkdtempSync, readFileSync, rmSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseFolder } from '../tests/realCase.ts';
import { findChromium } from './findChromium.ts';
import { exportHandout } from './handout.ts';
import { chromiumPress, type Paper, type Press } from './press.ts';
import { UsageError } from './viewOptions.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'leverage-handout-test-'))));
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const twoPages =
	'%PDF-1.4\n1 0 obj <</Type /Pages /Kids [2 0 R 3 0 R]>>\n2 0 obj <</Type /Page>>\n3 0 obj <</Type/Page>>';

/** A press that notes what it is asked for. */
function pressOf(asked: (readonly [string, Paper])[]): Press {
	return {
		print: (_study, briefing, paper) => {
			asked.push([briefing.id, paper]);
			return Promise.resolve(Buffer.from(twoPages));
		}
	};
}

async function run(names: readonly string[], options: Record<string, string | boolean> = {}, press?: Press) {
	const out: string[] = [];
	const err: string[] = [];
	const asked: (readonly [string, Paper])[] = [];
	const path = join(folder, 'handout.pdf');
	const values = { paper: 'a4', data: caseFolder, out: path, force: false, ...options };
	const surroundings = {
		output: { out: (line: string) => out.push(line), err: (line: string) => err.push(line) },
		terminal: { write: () => true },
		now: new Date('2026-11-24')
	};
	const code = await exportHandout(values, names, surroundings, press ?? pressOf(asked));
	return { code, out, err: err.join('\n'), asked, path };
}

describe('leverage handout', () => {
	it('prints the first briefing of the case on A4, whole, and says how many pages it has', async () => {
		const { code, out, err, asked, path } = await run([]);
		expect([code, err]).toEqual([0, '']);
		expect(out).toEqual([`${path}: 2 pages, A4`]);
		expect(asked).toEqual([['argument', 'a4']]);
		expect(readFileSync(path, 'latin1')).toBe(twoPages);
		expect(readdirSync(folder)).toEqual(['handout.pdf']);
	});

	it('prints the briefing named, on Letter where that is asked for', async () => {
		const { out, asked, path } = await run(['three-minutes'], { paper: 'letter' });
		expect(asked).toEqual([['three-minutes', 'letter']]);
		expect(out).toEqual([`${path}: 2 pages, Letter`]);
	});

	it('keeps a file that stands there, prints nothing, and replaces it with --force', async () => {
		const path = join(folder, 'handout.pdf');
		writeFileSync(path, 'mine');
		const kept = await run([]);
		expect([kept.code, kept.asked]).toEqual([1, []]);
		expect(kept.err).toContain('stands there already: say --force to replace it.');
		expect(readFileSync(path, 'latin1')).toBe('mine');
		expect((await run([], { force: true })).code).toBe(0);
		expect(readFileSync(path, 'latin1')).toBe(twoPages);
	});

	it.each([
		[['argumnt'], {}, 'unknown briefing: argumnt; known are argument, three-minutes. Did you mean argument?'],
		[['argument', 'three-minutes'], {}, 'unexpected: three-minutes; '],
		[[], { paper: 'a5' }, '--paper: found a5; expected a4, letter.'],
		[[], { out: 'handout.docx' }, '--out: found handout.docx; expected a name that ends in .pdf.']
	])('refuses %j with %j', async (names, options, words) => {
		await expect(run(names, options)).rejects.toThrow(UsageError);
		await expect(run(names, options)).rejects.toThrow(words);
	});

	it('gives 1 and says what to do where there is no browser, before it makes anything', async () => {
		let made = 0;
		const file = () => Promise.resolve(String((made += 1)));
		const { code, out, err } = await run(
			[],
			{},
			chromiumPress(file, () => undefined)
		);
		expect([code, out, made, readdirSync(folder)]).toEqual([1, [], 0, []]);
		expect(err).toContain(
			'found no Chromium or Chrome to print with. Install one, or name its path in CHROMIUM_PATH'
		);
	});

	it.skipIf(!findChromium())(
		'gives 1 where what was printed is not the handout, such as a page that was not drawn yet',
		async () => {
			const press = chromiumPress(() =>
				Promise.resolve('<a href="#slide=2">2</a><p id="slide=2">One slide</p>')
			);
			const { code, out, err } = await run([], {}, press);
			expect([code, out, readdirSync(folder)]).toEqual([1, [], []]);
			expect(err).toContain('printed something else than the handout.');
		},
		60_000
	);

	it('gives 1 and leaves nothing behind where the browser prints nothing', async () => {
		for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, folder);
		// Node knows none of the options of a browser.
		const press = chromiumPress(
			() => Promise.resolve('<p>'),
			() => process.execPath
		);
		const { code, out, err } = await run([], {}, press);
		expect([code, out, readdirSync(folder)]).toEqual([1, [], []]);
		expect(err).toContain(`${process.execPath} printed nothing: `);
	});
});
