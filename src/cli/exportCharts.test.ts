import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseFolder, facts } from '../tests/realCase.ts';
import { registry } from '../lib/charts/registry.ts';
import { addressInSvg, addressInTexts } from '../lib/render/fileFacts.ts';
import { textsOf } from '../lib/render/pngText.ts';
import { caseToExport } from './caseToExport.ts';
import { exportAll } from './exportAll.ts';
import type { ExportJob, Format } from './exportFile.ts';
import { main } from './leverage.ts';
import { Progress } from './progress.ts';
import { writeWhole } from './writeFiles.ts';

const charts = registry.map(({ id }) => id);
let folder = '';

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'leverage-export-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command line on the case that ships; gives its exit code and what it said. */
async function run(...args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const written: string[] = [];
	const terminal = { isTTY: false, write: (text: string) => written.push(text) };
	const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
	const code = await main([...args, '--data', caseFolder], output, terminal, new Date('2026-11-24'));
	return { code, out, err: err.join('\n'), written };
}

const exported = (...args: string[]) => run('export', ...args, '--out', folder);
const names = () => readdirSync(folder).sort();
const read = (name: string) => readFileSync(join(folder, name));

// Each file is quick; all of them on a busy machine are not.
vi.setConfig({ testTimeout: 60_000 });

describe('leverage export', () => {
	it('writes every chart in every format, names the view in each, and prints the paths', async () => {
		const { code, out, err, written } = await exported(
			'--all',
			'--format',
			'svg,png,csv,json,zip,pptx',
			'--preset',
			'slide-half',
			'--site',
			'https://example.org'
		);
		expect([code, err, written]).toEqual([0, '', []]);
		expect(out.map((path) => path.replace(`${folder}/`, '')).sort()).toEqual(names());
		expect(names()).toHaveLength(charts.length * 6);
		expect(names().filter((name) => name.startsWith('trade-index'))).toEqual([
			'trade-index_2002-2007.csv',
			'trade-index_2002-2007.metadata.json',
			'trade-index_2002-2007.zip',
			'trade-index_2002-2007_slide-half.png',
			'trade-index_2002-2007_slide-half.pptx',
			'trade-index_2002-2007_slide-half.svg'
		]);
		const address = 'https://example.org/charts/trade-index/';
		expect(addressInSvg(read('trade-index_2002-2007_slide-half.svg').toString())).toBe(address);
		expect(addressInTexts(textsOf(read('trade-index_2002-2007_slide-half.png')))).toBe(address);
	});

	it('takes the view from its options', async () => {
		const { code } = await exported(
			'trade-by-partner',
			'--format',
			'csv,svg',
			'--time',
			'2003..2006',
			'--partners',
			'japan,china',
			'--basis',
			'national',
			'--y-scale',
			'log',
			'--theme',
			'dark',
			'--transparent'
		);
		expect(code).toBe(0);
		const view = 'trade-by-partner_2003-2006_partners-japan+china_log_basis-national';
		expect(names()).toEqual([`${view}.csv`, `${view}_slide-16x9_dark_transparent.svg`]);
		expect(read(`${view}.csv`).toString()).toContain(
			'charts/trade-by-partner/?time=2003..2006&partners=japan~china&yScale=log&basis=national'
		);
	});

	it('claims nothing in name and address that the chart has no control for', async () => {
		await exported(
			'japan-flows',
			'--format',
			'csv',
			'--y-scale',
			'log',
			'--partners',
			'china',
			'--basis',
			'paper'
		);
		expect(names()).toEqual(['japan-flows_2002-2007_basis-paper.csv']);
		expect(read('japan-flows_2002-2007_basis-paper.csv').toString()).toContain('/?basis=paper\r\n');
	});

	it('says what of the view is not as it was asked', async () => {
		const { err, code } = await exported('trade-index', '--time', '1990..2030', '--format', 'csv');
		expect([code, err]).toEqual([
			0,
			'note: --time: 1990..2030 is drawn as 1990..2014, the years of the case in their order.'
		]);
		const outside = await exported(
			'trade-index',
			'--time',
			'1990..1995',
			'--event',
			'2006-07-05-missiles',
			'--format',
			'csv'
		);
		expect(outside.err).toBe(
			'note: --event: 2006-07-05-missiles lies outside 1990..1995, so it is not in view.'
		);
		expect(
			(await exported('trade-index', '--time', '2006', '--event', '2006-07-05-missiles', '--format', 'csv'))
				.err
		).toBe('');
	});

	it('keeps light and dark slides apart', async () => {
		await exported('trade-index', '--format', 'pptx');
		expect((await exported('trade-index', '--format', 'pptx', '--theme', 'dark')).code).toBe(0);
		expect(names()).toEqual([
			'trade-index_2002-2007_slide-16x9.pptx',
			'trade-index_2002-2007_slide-16x9_dark.pptx'
		]);
	});

	it('multiplies the pixels of PNG', async () => {
		await exported('trade-index', '--format', 'png', '--preset', 'slide-half', '--scale', '2');
		const png = read('trade-index_2002-2007_slide-half_2x.png');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 2160]);
	});

	it('gives the same bytes for the same arguments', async () => {
		const once = async () => {
			await exported(
				'trade-index',
				'sanctions-chronology',
				'--format',
				'svg,png,csv,json,zip,pptx',
				'--force',
				'--clock',
				'2026-11-24'
			);
			return names().map((name) => read(name));
		};
		expect(await once()).toEqual(await once());
	});

	/** What exportAll makes of charts, in their order. */
	async function madeOf(names: readonly string[], format: Format, atOnce?: number) {
		const study = caseToExport(caseFolder, '');
		if ('problems' in study) throw new Error(study.problems.join());
		const look = {
			preset: 'square',
			dark: false,
			transparent: false,
			scale: 1,
			clock: '2026-11-24'
		} as const;
		const jobs = names.map((chart): ExportJob => ({ chart, format, selection: facts.defaults, look }));
		const files: (string | Uint8Array | Error)[] = [];
		await exportAll(jobs, study, (index, file) => (files[index] = file), atOnce);
		return files;
	}

	it('makes the same files one by one and several at once', async () => {
		const alone = await madeOf(charts, 'png', 1);
		expect(alone.every((file) => file instanceof Uint8Array)).toBe(true);
		expect(await madeOf(charts, 'png', 4)).toEqual(alone);
	});

	it('hands over an error for the file that could not be made, and the others whole', async () => {
		const files = await madeOf(['trade-index', 'nothing', 'japan-flows'], 'csv');
		expect(files.map((file) => file instanceof Error)).toEqual([false, true, false]);
	});

	it('never overwrites without --force, and then writes nothing at all', async () => {
		const name = 'trade-index_2002-2007.csv';
		writeFileSync(join(folder, name), 'mine');
		const { code, err } = await exported('--all', '--format', 'csv');
		expect(code).toBe(1);
		expect(err).toContain(`${name} stands there already: say --force to replace it.`);
		expect(names()).toEqual([name]);
		expect(read(name).toString()).toBe('mine');
		expect((await exported('--all', '--format', 'csv', '--force')).code).toBe(0);
		expect(read(name).toString()).not.toBe('mine');
	});

	it('names a file that could not be written, writes the others, and gives 1', async () => {
		writeFileSync(join(folder, 'file: x'), '');
		const { code, err, out } = await run(
			'export',
			'trade-index',
			'--format',
			'csv',
			'--out',
			join(folder, 'file: x')
		);
		expect(code).toBe(1);
		expect(err).toMatch(/^error: .*trade-index_2002-2007\.csv: /);
		expect(out).toEqual([]);
	});

	it.each([
		[
			['trade-by-partnr'],
			'unknown chart: trade-by-partnr; known are trade-by-partner, trade-index, japan-flows, partner-shares, sanctions-chronology. Did you mean trade-by-partner?'
		],
		[[], 'name a chart, or say --all'],
		[['trade-index', '--all'], 'either name charts or say --all'],
		[['trade-index', '--format', 'gif'], '--format: found gif; expected svg, png, csv, json, zip, pptx.'],
		[['trade-index', '--preset', 'slide-16x10'], 'Did you mean slide-16x9?'],
		[['trade-index', '--partners', 'japn,china'], '--partners: found japn; expected names among japan,'],
		[['trade-index', '--partners', 'japn'], 'Did you mean japan?'],
		[['trade-index', '--time', '2007-2002'], '--time: found 2007-2002; expected years from'],
		[['trade-index', '--y-scale', 'lgo'], '--y-scale: found lgo; expected linear or log.'],
		[['trade-index', '--theme', 'drak'], 'Did you mean dark?'],
		[['trade-index', '--scale', '4'], '--scale: found 4; expected 1, 2, 3.'],
		[
			['trade-index', '--clock', 'today'],
			'--clock: found today; expected a date from 1980 to 2107, such as 2026-11-24.'
		],
		[['trade-index', '--clock', '2026-02-30'], '--clock: found 2026-02-30; expected a date'],
		[['trade-index', '--clock', '1970-01-01'], '--clock: found 1970-01-01; expected a date'],
		[['trade-index', '--partners', ''], '--partners: found nothing; leave it out for the default.'],
		[['trade-index', '--format', 'pptx', '--preset', 'square'], '--preset: square is no shape of a slide'],
		[
			['trade-index', '--site', 'https://example.org/?a=1'],
			'--site: found https://example.org/?a=1; expected'
		],
		[['trade-index', '--site', 'example.org'], '--site: found example.org; expected an address'],
		[['trade-index', '--presett', 'square'], 'Did you mean --preset?']
	])('refuses %j with what to do instead', async (args, words) => {
		const { code, err } = await exported(...args);
		expect(code).toBe(2);
		expect(err).toContain(words);
		expect(err).toContain('Try leverage export --help.');
		expect(names()).toEqual([]);
	});

	it.each(['abc', '0', '99999999999'])('refuses SOURCE_DATE_EPOCH=%s in words', async (epoch) => {
		vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
		const { code, err } = await exported('trade-index', '--format', 'pptx');
		vi.unstubAllEnvs();
		expect([code, names()]).toEqual([2, []]);
		expect(err).toContain(`SOURCE_DATE_EPOCH: found ${epoch}; expected a date from 1980 to 2107`);
	});

	it('says what is wrong with a case as check does, and gives 1', async () => {
		const { code, err } = await run('export', 'trade-index', '--out', folder, '--data', folder);
		// The case named last counts, so that the folder of files is not read: it is the one that ships.
		expect([code, err]).toEqual([0, '']);
		const out: string[] = [];
		const broken = await main(['export', 'trade-index', '--data', folder], {
			out: (line) => out.push(line),
			err: (line) => out.push(line)
		});
		expect(broken).toBe(1);
		expect(out.join('\n')).toMatch(/^error: .*datapackage\.json/);
	});
});

describe('leverage deck', () => {
	it('writes one slide a chart between a title and the sources', async () => {
		const path = join(folder, 'briefing.pptx');
		const { code, out } = await run('deck', '--out', path, '--clock', '2026-11-24');
		expect([code, out]).toEqual([0, [path]]);
		const zip = await JSZip.loadAsync(readFileSync(path));
		const slides = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
		expect(slides.length).toBeGreaterThanOrEqual(charts.length + 2);
		expect((await run('deck', '--out', path)).code).toBe(1);
		expect((await run('deck', '--out', join(folder, 'deck.ppt'))).code).toBe(2);
	});
});

describe('leverage list', () => {
	it('lists charts, events, quotes and presets, for people and for programs', async () => {
		const { out } = await run('list');
		for (const id of [...charts, facts.events[0]!, facts.quotes[0]!, 'slide-16x9'])
			expect(out.some((line) => line.trim().startsWith(id))).toBe(true);
		const listed = JSON.parse((await run('list', '--json')).out.join('\n')) as Record<
			string,
			{ id: string }[]
		>;
		expect(listed.charts?.map(({ id }) => id)).toEqual(charts);
		expect(listed.quotes).toHaveLength(facts.quotes.length);
		expect(listed.events).toHaveLength(facts.events.length);
	});
});

describe('writeWhole(path, content, force)', () => {
	it('leaves no draft behind, and keeps what came to stand there', () => {
		const path = join(folder, 'a', 'b.txt');
		writeWhole(path, 'first', false);
		expect(() => writeWhole(path, 'second', false)).toThrow('EEXIST');
		expect(readFileSync(path, 'utf8')).toBe('first');
		writeWhole(path, 'third', true);
		expect(readFileSync(path, 'utf8')).toBe('third');
		expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
	});
});

describe('Progress', () => {
	it('draws a bar on a terminal and nothing elsewhere', () => {
		const drawn: string[] = [];
		const bar = new Progress(2, { isTTY: true, write: (text) => drawn.push(text) });
		bar.step('one.svg');
		bar.end();
		expect(drawn[0]).toContain('██████████░░░░░░░░░░ 1/2 one.svg');
		const silent = new Progress(2, { write: (text) => drawn.push(text) });
		silent.step('one.svg');
		silent.end();
		expect(drawn).toHaveLength(2);
	});
});
