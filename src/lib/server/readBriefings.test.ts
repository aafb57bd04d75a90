import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../tests/realCase.ts';
import { longestBriefing } from '../briefings/readBriefing.ts';
import { ownId } from '../briefings/edit.ts';
import { readBriefings } from './readBriefings.ts';

const context = { case: 'six-party-talks', charts: ['trade-index'], facts };
const talk = (title: string) => JSON.stringify({ title, steps: [{ chart: 'trade-index' }] });
let dir = '';

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'leverage-'));
});

afterEach(() => {
	rmSync(dir, { recursive: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
	mkdirSync(join(dir, 'briefings'), { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'briefings', name), text);
}

const read = () => readBriefings(dir, context);

describe('readBriefings', () => {
	it('readBriefings gives the briefings in order of their files, each by its name', () => {
		write({ 'b-2.json': talk('third'), 'a.json': talk('first'), 'b-10.json': talk('second') });
		const { briefings, problems } = read();
		expect(problems).toEqual([]);
		expect(briefings.map(({ id, title }) => [id, title])).toEqual([
			['a', 'first'],
			['b-10', 'second'],
			['b-2', 'third']
		]);
	});

	it('readBriefings gives none where there is no folder, or no file in it', () => {
		expect(read()).toEqual({ briefings: [], problems: [] });
		write({});
		expect(read()).toEqual({ briefings: [], problems: [] });
	});

	it('readBriefings gives none where a file is called as its folder', () => {
		writeFileSync(join(dir, 'briefings'), talk('x'));
		expect(read()).toEqual({ briefings: [], problems: [] });
	});

	it('readBriefings passes over hidden files, other kinds, folders and links', () => {
		write({ '.talk.json': '{', 'notes.md': 'words', 'talk.json.bak': '{', 'talk.json': talk('x') });
		mkdirSync(join(dir, 'briefings', 'old.json'));
		symlinkSync(join(dir, 'nowhere.json'), join(dir, 'briefings', 'link.json'));
		const { briefings, problems } = read();
		expect(problems).toEqual([]);
		expect(briefings.map(({ id }) => id)).toEqual(['talk']);
	});

	it('readBriefings refuses a name that no address can hold, and the one that readers’ own briefings go by', () => {
		const names = [
			'Talk.json',
			'my talk.json',
			'-talk.json',
			'vortrag-über.json',
			'a.b.json',
			`${ownId}.json`
		];
		write(Object.fromEntries([...names, 'talk.json'].map((name) => [name, talk('x')])));
		const { briefings, problems } = read();
		expect(briefings.map(({ id }) => id)).toEqual(['talk']);
		expect(problems.map(({ code }) => code)).toEqual(names.map(() => 'briefing-name'));
		expect(problems.map(({ file }) => file)).toEqual(names.toSorted().map((name) => `briefings/${name}`));
		expect(problems[0]).toMatchObject({
			severity: 'error',
			expected: 'a file name of a-z, 0-9 and "-", other than own',
			hint: expect.stringContaining('Rename the file') as string
		});
	});

	it('readBriefings leaves out a briefing with an error, names its file and line, and reads the others', () => {
		write({
			'a.json': talk('a').replace('trade-index', 'x'),
			'b.json': '{\n"title": 1\n',
			'c.json': talk('c')
		});
		const { briefings, problems } = read();
		expect(briefings.map(({ id }) => id)).toEqual(['c']);
		expect(problems).toMatchObject([
			{ code: 'chart-unknown', file: 'briefings/a.json', line: 1 },
			{ code: 'json-syntax', file: 'briefings/b.json', line: 3 }
		]);
	});

	it('readBriefings keeps a briefing that is only warned of', () => {
		write({ 'a.json': JSON.stringify({ titel: '', title: 'a', steps: [{ chart: 'trade-index' }] }) });
		const { briefings, problems } = read();
		expect(briefings).toHaveLength(1);
		expect(problems).toMatchObject([{ code: 'briefing-property', severity: 'warning' }]);
	});

	it('readBriefings does not load a file that is too large for any briefing', () => {
		write({ 'a.json': '' });
		truncateSync(join(dir, 'briefings', 'a.json'), longestBriefing * 4 + 1);
		expect(read()).toMatchObject({ briefings: [], problems: [{ code: 'briefing-too-long', line: null }] });
	});

	it('readBriefings refuses what is not UTF-8, and says from which line on', () => {
		write({
			'a.json': Buffer.from('{\n"title": "Fu\xdfnoten",\n"steps": [{"chart": "trade-index"}]}', 'latin1')
		});
		expect(read()).toMatchObject({ briefings: [], problems: [{ code: 'file-not-utf8', line: 2 }] });
	});
});
