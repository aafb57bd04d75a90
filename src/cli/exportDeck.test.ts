import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { briefingCharts } from '../lib/charts/briefingCharts.ts';
import { commandLine } from '../tests/commandLine.ts';
import { open, said } from '../tests/openDeck.ts';
import { caseFolder, study } from '../tests/realCase.ts';
import { caseToExport } from './caseToExport.ts';
import { main } from './leverage.ts';

const { run, pathOf, names, read } = commandLine();
const clock = ['--clock', '2026-11-24'];

// A deck is quick; all of them on a busy machine are not.
vi.setConfig({ testTimeout: 60_000 });

const shipped = caseToExport(caseFolder, '');
if ('problems' in shipped) throw new Error(shipped.problems.join('\n'));
const { briefings } = shipped;

/** What the first paragraph of each slide says. */
async function titlesOf(name: string): Promise<readonly string[]> {
	const file = await open(read(name));
	const slides = file.names.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
	return Promise.all(
		slides.map(async (_, index) => said(await file.xml(`ppt/slides/slide${index + 1}.xml`))[0]!)
	);
}

/** A copy of the case that ships, in the folder of the test, with other briefings. */
async function inCopy(own: Readonly<Record<string, object>>, ...args: string[]) {
	const copy = pathOf('case');
	cpSync(caseFolder, copy, { recursive: true });
	rmSync(join(copy, 'briefings'), { recursive: true });
	if (Object.keys(own).length > 0)
		cpSync(join(caseFolder, 'briefings'), join(copy, 'briefings'), { recursive: true });
	for (const [id, file] of Object.entries(own))
		writeFileSync(join(copy, 'briefings', `${id}.json`), JSON.stringify(file));
	const told: string[] = [];
	const output = { out: (line: string) => told.push(line), err: (line: string) => told.push(line) };
	const code = await main(['deck', ...args, ...clock, '--data', copy], output);
	return { code, told: told.join('\n') };
}

describe('leverage deck', () => {
	it.each(briefings.map(({ id, title, steps }) => ({ id, title, steps })))(
		'writes the briefing $id: its title, a slide for each step, the sources',
		async ({ id, title, steps }) => {
			const path = pathOf('briefing.pptx');
			expect(await run('deck', id, '--out', path, ...clock)).toMatchObject({ code: 0, out: [path], err: '' });
			const titles = await titlesOf('briefing.pptx');
			expect(titles[0]).toBe(title);
			for (const [index, { headline }] of steps.entries())
				if (headline) expect(titles[index + 1]).toBe(headline);
			expect(titles.slice(steps.length + 1).every((told) => told.startsWith('Sources of the figures'))).toBe(
				true
			);
			expect(titles.length).toBeGreaterThan(steps.length + 1);
		}
	);

	it('writes the first briefing of the case where nothing is named, and keeps what stands there', async () => {
		const path = pathOf('deck.pptx');
		expect((await run('deck', '--out', path, ...clock)).code).toBe(0);
		expect((await titlesOf('deck.pptx'))[0]).toBe(briefings[0]!.title);
		const again = await run('deck', '--out', path);
		expect([again.code, again.err]).toEqual([
			1,
			`error: ${path} stands there already: say --force to replace it.\nNothing was written.`
		]);
		expect((await run('deck', '--out', pathOf('deck.ppt'))).code).toBe(2);
	});

	it('gives the same bytes for the same arguments, and takes the look from its options', async () => {
		const [{ id }] = [...briefings].sort((a, b) => a.steps.length - b.steps.length) as [
			(typeof briefings)[0]
		];
		for (const name of ['a', 'b']) await run('deck', id, '--out', pathOf(`${name}.pptx`), ...clock);
		expect(read('a.pptx').equals(read('b.pptx'))).toBe(true);
		await run(
			'deck',
			id,
			'--out',
			pathOf('half.pptx'),
			...clock,
			'--preset',
			'slide-half',
			'--theme',
			'dark'
		);
		expect(await (await open(read('half.pptx'))).text('ppt/presentation.xml')).toContain('cx="6096000"');
	});

	it('writes the charts named, in one view', async () => {
		const args = ['trade-index', 'japan-flows', '--base', '2003'];
		expect((await run('deck', ...args, '--out', pathOf('charts.pptx'), ...clock)).code).toBe(0);
		const titles = await titlesOf('charts.pptx');
		expect(titles[0]).toBe(study.settings.question);
		expect(titles[1]).toMatch(/^With 2003 at 100/);
		expect(titles[3]).toMatch(/^Sources/);
	});

	it('writes the charts of the steps of a case that has no briefing', async () => {
		const { code } = await inCopy({}, '--out', pathOf('case.pptx'));
		expect(code).toBe(0);
		const titles = await titlesOf('case.pptx');
		expect(titles.slice(briefingCharts(study).length + 1)[0]).toMatch(/^Sources/);
	});

	it('takes a name that a briefing shares with a chart for the briefing where it stands alone', async () => {
		const own = { 'trade-index': { title: 'Of my own', steps: [{ chart: 'japan-flows' }] } };
		expect((await inCopy(own, 'trade-index', '--out', pathOf('own.pptx'))).code).toBe(0);
		expect((await titlesOf('own.pptx'))[0]).toBe('Of my own');
		expect((await inCopy(own, 'trade-index', 'japan-flows', '--out', pathOf('charts.pptx'))).code).toBe(0);
		expect((await titlesOf('charts.pptx'))[0]).toBe(study.settings.question);
	});

	const [first] = briefings;
	it.each([
		[['--time', '2002..2006'], `--time: the briefing ${first!.id} says its own views; leave the option out`],
		[[first!.id, '--y-scale', 'log'], `--y-scale: the briefing ${first!.id} says its own views`],
		[[first!.id, '--quote', ''], '--quote: the briefing'],
		[
			[`${first!.id}x`],
			`unknown briefing or chart: ${first!.id}x; briefings of the case are ${briefings.map(({ id }) => id).join(', ')}; charts are trade-by-partner, `
		],
		[[`${first!.id}x`], `Did you mean ${first!.id}?`],
		[['trade-indx'], 'Did you mean trade-index?'],
		[[first!.id, 'trade-index'], `${first!.id} is a briefing: name it alone, or charts alone.`],
		[['trade-index', '--preset', 'square'], '--preset: square is no shape of a slide']
	])('refuses %j with what to do instead', async (args, words) => {
		const { code, err } = await run('deck', ...args, '--out', pathOf('none.pptx'));
		expect(code).toBe(2);
		expect(err).toContain(words);
		expect(err).toContain('Try leverage deck --help.');
		expect(names().map((name) => basename(name))).toEqual([]);
	});
});
