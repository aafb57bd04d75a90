import { describe, expect, it } from 'vitest';
import { registry } from '../lib/charts/registry.ts';
import { commandLine } from '../tests/commandLine.ts';
import { facts } from '../tests/realCase.ts';

const charts = registry.map(({ id }) => id);
const { run } = commandLine();

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
