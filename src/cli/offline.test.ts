import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { commandLine } from '../tests/commandLine.ts';
import { caseFolder } from '../tests/realCase.ts';
import { caseToExport } from './caseToExport.ts';
import { main } from './leverage.ts';

const { run, pathOf, names, read } = commandLine();

/** The most that a file of a briefing that ships may weigh, bytes. */
const budget = 600_000;

// The program is built once, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const shipped = caseToExport(caseFolder, '');
if ('problems' in shipped) throw new Error(shipped.problems.join('\n'));
const { briefings } = shipped;

/** What a file holds packed, and its policy. */
function partsOf(html: string) {
	const text = (pattern: RegExp) => pattern.exec(html)![1]!;
	const packed = (name: string) =>
		gunzipSync(Buffer.from(text(new RegExp(`id="packed-${name}">([^<]*)<`)), 'base64')).toString();
	return {
		policy: text(/content-security-policy" content="([^"]*)"/),
		loader: text(/<script>([^<]*)<\/script>/),
		plain: text(/<style>([^<]*)<\/style>/),
		style: packed('style'),
		script: packed('script'),
		data: packed('data')
	};
}

const sumOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('leverage offline', () => {
	it.each(briefings.map(({ id, title }) => ({ id, title })))(
		'writes the briefing $id within its budget, whole, with a policy that names its texts',
		async ({ id, title }) => {
			const path = pathOf('briefing.html');
			expect(await run('offline', id, '--out', path)).toMatchObject({ code: 0, out: [path], err: '' });
			expect(read('briefing.html').length).toBeLessThanOrEqual(budget);
			const html = read('briefing.html').toString();
			expect(html).toContain(`<title>${title}</title>`);
			const { policy, loader, plain, style, script, data } = partsOf(html);
			expect(policy).toContain(`script-src ${sumOf(loader)} ${sumOf(script)};`);
			expect(policy).toContain(`style-src ${sumOf(plain)} ${sumOf(style)};`);
			expect(policy).not.toMatch(/unsafe|http|\*|'self'/);
			expect(data).toContain(JSON.stringify(title));
		}
	);

	it('holds its fonts, and no address that a browser would fetch', async () => {
		await run('offline', '--out', pathOf('briefing.html'));
		const { style, script, loader, plain } = partsOf(read('briefing.html').toString());
		const addresses = [...style.matchAll(/url\(["']?([^"')]*)/g)].map(([, address]) => address!.slice(0, 27));
		expect(addresses).toEqual(Array.from({ length: 3 }, () => 'data:font/woff2;base64,d09G'));
		expect(style + plain).not.toContain('@import');
		for (const code of [script, loader])
			expect(code).not.toMatch(/\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket/);
		expect(script).not.toContain('</script');
	});

	it('writes the first briefing of the case where none is named, and keeps what stands there', async () => {
		const path = pathOf('first.html');
		expect((await run('offline', '--out', path)).code).toBe(0);
		expect(read('first.html').toString()).toContain(`<title>${briefings[0]!.title}</title>`);
		const again = await run('offline', '--out', path);
		expect([again.code, again.err]).toEqual([
			1,
			`error: ${path} stands there already: say --force to replace it.\nNothing was written.`
		]);
		expect((await run('offline', '--out', path, '--force')).code).toBe(0);
	});

	it('gives the same bytes for the same briefing', async () => {
		for (const name of ['a', 'b']) await run('offline', '--out', pathOf(`${name}.html`));
		expect(read('a.html').equals(read('b.html'))).toBe(true);
	});

	it('tells another case by its own words alone', async () => {
		const copy = pathOf('case');
		cpSync(caseFolder, copy, { recursive: true });
		const descriptor = join(copy, 'datapackage.json');
		const text = readFileSync(descriptor, 'utf8');
		const own = JSON.parse(text) as { name: string; title: string };
		writeFileSync(
			descriptor,
			text.replace(`"name": "${own.name}"`, '"name": "another"').replace(own.title, 'Another case')
		);
		for (const { id } of briefings) {
			const file = join(copy, 'briefings', `${id}.json`);
			const briefing = JSON.parse(readFileSync(file, 'utf8')) as object;
			writeFileSync(file, JSON.stringify({ ...briefing, case: 'another', title: 'Of another case' }));
		}
		const told: string[] = [];
		const output = { out: (line: string) => told.push(line), err: (line: string) => told.push(line) };
		const code = await main(['offline', '--data', copy, '--out', pathOf('other.html')], output);
		expect([code, told]).toEqual([0, [pathOf('other.html')]]);
		const html = read('other.html').toString();
		expect(html).toContain('<h1>Of another case</h1>');
		expect(html).toContain('Another case');
		const { script, loader } = partsOf(html);
		expect(script + loader).not.toContain(own.name);
		expect(html).not.toContain(own.title);
	});

	const [first] = briefings;
	it.each([
		[
			[`${first!.id}x`],
			`unknown briefing: ${first!.id}x; known are ${briefings.map(({ id }) => id).join(', ')}. Did you mean ${first!.id}?`
		],
		[[first!.id, 'more'], 'unexpected: more; a file tells one briefing.'],
		[[first!.id, '--out', 'x.htm'], '--out: found x.htm; expected a name that ends in .html.']
	])('refuses %j with what to do instead', async (args, words) => {
		const { code, err } = await run('offline', '--out', pathOf('none.html'), ...args);
		expect([code, names()]).toEqual([2, []]);
		expect(err).toContain(words);
		expect(err).toContain('Try leverage offline --help.');
	});
});
