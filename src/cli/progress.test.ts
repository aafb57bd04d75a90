import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';

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
