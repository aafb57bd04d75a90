import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { commandLine } from '../tests/commandLine.ts';
import { caseFolder, facts } from '../tests/realCase.ts';
import { registry } from '../lib/charts/registry.ts';
import { addressInSvg, addressInTexts } from '../lib/render/fileFacts.ts';
import { textsOf } from '../lib/render/pngText.ts';
import { caseToExport } from './caseToExport.ts';
import { exportAll } from './exportAll.ts';
import type { ExportJob, Format } from './exportFile.ts';

const charts = registry.map(({ id }) => id);
const { run, exported, pathOf, names, read } = commandLine();

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
		expect(out.map((path) => basename(path)).sort()).toEqual(names());
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
		writeFileSync(pathOf(name), 'mine');
		const { code, err } = await exported('--all', '--format', 'csv');
		expect(code).toBe(1);
		expect(err).toContain(`${name} stands there already: say --force to replace it.`);
		expect(names()).toEqual([name]);
		expect(read(name).toString()).toBe('mine');
		expect((await exported('--all', '--format', 'csv', '--force')).code).toBe(0);
		expect(read(name).toString()).not.toBe('mine');
	});

	it('names a file that could not be written, writes the others, and gives 1', async () => {
		writeFileSync(pathOf('file: x'), '');
		const { code, err, out } = await run(
			'export',
			'trade-index',
			'--format',
			'csv',
			'--out',
			pathOf('file: x')
		);
		expect(code).toBe(1);
		expect(err).toMatch(/^error: .*trade-index_2002-2007\.csv: /);
		expect(out).toEqual([]);
	});
});
