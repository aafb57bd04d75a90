import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../tests/commandLine.ts';
import { writeWhole } from './writeFiles.ts';

const { pathOf } = commandLine();

describe('writeWhole(path, content, force)', () => {
	it('leaves no draft behind, and keeps what came to stand there', () => {
		const path = pathOf(join('a', 'b.txt'));
		writeWhole(path, 'first', false);
		expect(() => writeWhole(path, 'second', false)).toThrow('EEXIST');
		expect(readFileSync(path, 'utf8')).toBe('first');
		writeWhole(path, 'third', true);
		expect(readFileSync(path, 'utf8')).toBe('third');
		expect(readdirSync(pathOf('a'))).toEqual(['b.txt']);
	});
});
