import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { main } from './leverage.ts';

const fixture = fileURLToPath(new URL('../tests/fixtures/csv/case', import.meta.url));
let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'leverage-'));
	for (const name of ['one', 'two']) cpSync(fixture, join(root, name), { recursive: true });
	mkdirSync(join(root, 'notes'));
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

const charts = ['trade-index'];

/** Puts a briefing into the first case. */
function brief(name: string, content: object): void {
	mkdirSync(join(root, 'one', 'briefings'), { recursive: true });
	writeFileSync(join(root, 'one', 'briefings', name), JSON.stringify(content, null, '\t'));
}

function record() {
	const out: string[] = [];
	const err: string[] = [];
	return {
		out,
		err,
		output: { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
	};
}

describe('check', () => {
	it('check sums up a case without errors in one line and gives 0', () => {
		const { out, err, output } = record();
		expect(check([join(root, 'one')], output)).toBe(0);
		expect(out).toEqual(['one: 7 tables, 11 rows, 2 sources; no errors, 0 warnings.']);
		expect(err).toEqual([]);
	});

	it('check reads every case of a folder, also after one with errors, and gives 1', () => {
		writeFileSync(join(root, 'one', 'trade.csv'), '');
		const { out, err, output } = record();
		expect(check([root], output)).toBe(1);
		expect(out).toEqual([
			'one: 1 error, 0 warnings.',
			'two: 7 tables, 11 rows, 2 sources; no errors, 0 warnings.'
		]);
		expect(err).toEqual([
			'error: one/trade.csv: expected a header line and rows, but the file is empty. ' +
				'Export the table again, or take the resource out of datapackage.json.'
		]);
	});

	it('check prints every problem, errors before warnings', () => {
		const row = (year: number) => `japan,dprk,${year},total,x,national,headline,mof-2005,p. 1,\n`;
		const rows = Array.from({ length: 40 }, (_, i) => row(1960 + i)).join('');
		appendFileSync(join(root, 'one', 'trade.csv'), `,,,,,,,,,\n${rows}`);
		const { out, err, output } = record();
		check([join(root, 'one')], output);
		expect(out).toEqual(['one: 40 errors, 1 warning.']);
		expect(err.map((line) => line.split(':')[0])).toEqual([...Array<string>(40).fill('error'), 'warning']);
	});

	it('check reads the briefings of a case too, and counts those without an error', () => {
		brief('talk.json', { title: 'A talk', steps: [{ chart: 'trade-index' }] });
		brief('other.json', { title: 'Another', steps: [{ chart: 'trade-index' }] });
		const { out, err, output } = record();
		expect(check([join(root, 'one')], output, { charts })).toBe(0);
		expect(out).toEqual(['one: 7 tables, 11 rows, 2 sources, 2 briefings; no errors, 0 warnings.']);
		expect(err).toEqual([]);
	});

	it('check prints what is wrong in a briefing, with its file and line, and gives 1', () => {
		brief('talk.json', { titel: '', title: 'A talk', steps: [{ chart: 'trade-idex' }] });
		brief('own.json', { title: 'A talk', steps: [{ chart: 'trade-index' }] });
		const { out, err, output } = record();
		expect(check([join(root, 'one')], output, { charts })).toBe(1);
		expect(out).toEqual(['one: 7 tables, 11 rows, 2 sources; 2 errors, 1 warning.']);
		expect(err).toEqual([
			'error: one/briefings/own.json: expected a file name of a-z, 0-9 and "-", other than own. ' +
				'Rename the file: its name is part of the addresses of the briefing.',
			'error: one/briefings/talk.json, line 6, column "steps.0.chart": found "trade-idex"; ' +
				'expected a chart that exists. Correct the chart id (did you mean "trade-index"?), or take it out.',
			expect.stringContaining('warning: one/briefings/talk.json, line 2, column "titel"')
		]);
	});

	it('check warns of a briefing and gives 0', () => {
		brief('talk.json', { title: 'A talk', titel: '', steps: [{ chart: 'trade-index' }] });
		const { out, output } = record();
		expect(check([join(root, 'one')], output, { charts })).toBe(0);
		expect(out[0]).toContain('1 briefing; no errors, 1 warning.');
	});

	it('check does not read the briefings of a case whose tables are not sound', () => {
		writeFileSync(join(root, 'one', 'trade.csv'), '');
		brief('talk.json', { steps: [] });
		const { err, output } = record();
		expect(check([join(root, 'one')], output, { charts })).toBe(1);
		expect(err.join()).not.toContain('briefings');
	});

	it('check says where it found no case and gives 1', () => {
		const { err, output } = record();
		expect(check([join(root, 'notes'), join(root, 'nowhere')], output)).toBe(1);
		expect(err).toHaveLength(2);
	});
});

describe('main', () => {
	it('main runs a command with its arguments', async () => {
		const { out, output } = record();
		expect(await main(['check', join(root, 'one'), join(root, 'two')], output)).toBe(0);
		expect(out).toHaveLength(2);
	});

	it('main checks briefings against the charts there are', async () => {
		brief('talk.json', { title: 'A talk', steps: [{ chart: 'energy-aid' }, { chart: 'energy-ade' }] });
		const { err, output } = record();
		expect(await main(['check', join(root, 'one')], output)).toBe(1);
		expect(err).toHaveLength(1);
		expect(err[0]).toContain('did you mean "energy-aid"?');
	});

	it('main gives 2 and names what it knows for an unknown command', async () => {
		for (const command of ['chek', 'constructor', '']) {
			const { err, output } = record();
			expect(await main([command], output)).toBe(2);
			expect(err[0]).toMatch(/^unknown command: .*Known: .*check/);
		}
	});

	it('main gives 2 for an option that a command does not have', async () => {
		const { err, output } = record();
		expect(await main(['check', '--fix'], output)).toBe(2);
		expect(err[0]).toContain('--fix');
	});

	it('main shows help: 0 when asked for, 2 when nothing was asked', async () => {
		const { out, output } = record();
		expect(await main(['--help'], output)).toBe(0);
		expect(await main(['check', '--help'], output)).toBe(0);
		expect(out.join('\n')).toContain('leverage check [DIR...]');
		expect(await main([], record().output)).toBe(2);
	});
});
