import { describe, expect, it, vi } from 'vitest';
import { registry } from '../lib/charts/registry.ts';
import { commandLine } from '../tests/commandLine.ts';
import { main } from './leverage.ts';

const { exported, pathOf, names } = commandLine();

describe('a command line that is not understood', () => {
	it.each([
		[
			['trade-by-partnr'],
			`unknown chart: trade-by-partnr; known are ${registry.map(({ id }) => id).join(', ')}. Did you mean trade-by-partner?`
		],
		[[], 'name a chart, or say --all'],
		[['compare-measures', '--measure', 'shares'], '--measure: found shares; expected trade, '],
		[['leverage-slope', '--window', '2002'], '--window: found 2002; expected two years'],
		[['trade-index', '--all'], 'either name charts or say --all'],
		[['trade-index', '--format', 'gif'], '--format: found gif; expected svg, png, csv, json, zip, pptx.'],
		[['trade-index', '--preset', 'slide-16x10'], 'Did you mean slide-16x9?'],
		[['trade-index', '--partners', 'japn,china'], '--partners: found japn; expected names among japan,'],
		[['trade-index', '--partners', 'japn'], 'Did you mean japan?'],
		[['trade-index', '--time', '2007-2002'], '--time: found 2007-2002; expected years from'],
		[['trade-index', '--y-scale', 'lgo'], '--y-scale: found lgo; expected linear, log.'],
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
		const out: string[] = [];
		const broken = await main(['export', 'trade-index', '--data', pathOf('')], {
			out: (line) => out.push(line),
			err: (line) => out.push(line)
		});
		expect(broken).toBe(1);
		expect(out.join('\n')).toMatch(/^error: .*datapackage\.json/);
	});
});
