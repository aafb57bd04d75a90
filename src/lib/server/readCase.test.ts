import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCase, readCase } from './readCase.ts';

const fixture = fileURLToPath(new URL('../../tests/fixtures/csv/case', import.meta.url));
let dir = '';

beforeEach(() => {
	dir = join(mkdtempSync(join(tmpdir(), 'leverage-')), 'small');
	cpSync(fixture, dir, { recursive: true });
});

afterEach(() => {
	rmSync(join(dir, '..'), { recursive: true });
});

describe('readCase', () => {
	it('readCase reads a folder under its own name', () => {
		const { name, package: study, problems } = readCase(`${dir}/`);
		expect(problems).toEqual([]);
		expect(name).toBe('small');
		expect(study?.tables.sources).toHaveLength(2);
	});

	it('readCase says when a folder is no case', () => {
		rmSync(join(dir, 'datapackage.json'));
		expect(isCase(dir)).toBe(false);
		expect(readCase(dir)).toMatchObject({ package: null, problems: [{ code: 'descriptor-absent' }] });
	});

	it('readCase sees CSV files in sub-folders, not hidden ones and not other kinds', () => {
		for (const folder of ['old', '.git']) {
			mkdirSync(join(dir, folder));
			writeFileSync(join(dir, folder, 'a.csv'), 'a\n1\n');
		}
		writeFileSync(join(dir, 'README.md'), 'words');
		expect(readCase(dir).problems).toMatchObject([{ code: 'file-unlisted', file: 'old/a.csv' }]);
	});

	it('readCase does not follow a link out of the folder', () => {
		rmSync(join(dir, 'events.csv'));
		symlinkSync(join(fixture, 'events.csv'), join(dir, 'events.csv'));
		expect(readCase(dir).problems).toMatchObject([{ code: 'file-missing', file: 'events.csv' }]);
	});

	it('readCase refuses a file that is too large before it reads it', () => {
		writeFileSync(join(dir, 'trade.csv'), Buffer.alloc(51 * 1024 * 1024));
		const { package: study, problems } = readCase(dir);
		expect(study).toBeNull();
		expect(problems).toMatchObject([{ code: 'file-too-large', file: 'trade.csv' }]);
		expect(problems[0]?.expected).toContain('at most 50 MB, but it has 51 MB');
	});
});
