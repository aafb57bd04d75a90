import JSZip from 'jszip';
import { afterEach, describe, expect, it } from 'vitest';
import { engine } from '../../tests/drawing.ts';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { originOf } from '../../tests/origin.ts';
import { select, study } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { chartBundle } from './bundle.ts';
import { bundleReadme } from './bundleReadme.ts';
import { csvFile } from './csvFile.ts';
import { chartMetadata, metadataJson } from './metadata.ts';

const view = engine.view('trade-by-partner', select());
const { TZ } = process.env;

afterEach(() => {
	if (TZ === undefined) delete process.env.TZ;
	else process.env.TZ = TZ;
});

async function read(bytes: Uint8Array) {
	const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
	return Promise.all(
		Object.values(zip.files).map(async (file) => ({
			name: file.name,
			date: file.date.toISOString(),
			text: await file.async('string')
		}))
	);
}

describe('chartBundle(view, origin, study, name)', () => {
	it.each(registry.map(({ id }) => ({ id })))(
		'of $id holds its rows, what is to be known, and a page of words',
		async ({ id }) => {
			const own = engine.view(id, select());
			const files = await read(await chartBundle(own, originOf(), study));
			const metadata = chartMetadata(own, originOf(), study);
			expect(files.map(({ name, text }) => [name, text])).toEqual([
				['README.md', bundleReadme(metadata)],
				[`${id}_2002-2007.csv`, csvFile(own, originOf())],
				[`${id}_2002-2007.metadata.json`, metadataJson(metadata)]
			]);
		}
	);

	it('has names of its own where it is told', async () => {
		const files = await read(await chartBundle(view, originOf(), study, 'x'));
		expect(files.map(({ name }) => name)).toEqual(['README.md', 'x.csv', 'x.metadata.json']);
	});

	it('is the same bytes in every zone, dated to the first day that a zip file knows', async () => {
		const made: string[] = [];
		for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
			process.env.TZ = zone;
			const bytes = await chartBundle(view, originOf(), study);
			made.push(Buffer.from(bytes).toString('base64'));
			const dates = (await read(bytes)).map(({ date }) => date);
			expect(new Set(dates)).toEqual(new Set(['1980-01-01T00:00:00.000Z']));
		}
		expect(new Set(made).size).toBe(1);
	});
});

describe('bundleReadme(metadata)', () => {
	const readme = bundleReadme(chartMetadata(view, originOf(), study));

	it('says what is here, how to read it, where it is from, on what terms and with what caution', () => {
		const headings = readme.match(/^#+ .*$/gm);
		expect(headings).toEqual([
			`# ${view.title}`,
			'## What is here',
			'## Columns',
			'## Mind',
			'## Quoted',
			'## Sources',
			'## Terms',
			'## How to cite'
		]);
		expect(readme).toContain('<https://example.org/briefing/charts/trade-by-partner/>');
		expect(readme).toContain('- Trade: US$ million');
		expect(readme).toContain('A sanction beside a falling curve is not proof');
		expect(readme).toContain('(Okano-Heijmans, p.\u00a05 · the record agrees)');
		expect(readme.match(/^- \*\*/gm)).toHaveLength(view.sources.length);
		for (const { url } of view.sources) expect(readme).toContain(` <${url}>`);
	});

	it('shows where it is when the site does not know its own address', () => {
		const text = bundleReadme(chartMetadata(view, originOf({}, { root: '' }), study));
		expect(text).toContain('`charts/trade-by-partner/`');
	});

	it.each(hostileTexts)('makes neither a heading nor a link nor a tag of %j', (text) => {
		const source = { ...view.sources[0]!, title: text, author: text, publisher: text, licence: text };
		const hostile = { ...view, title: text, subtitle: text, notes: [text], sources: [source] };
		const page = bundleReadme(chartMetadata(hostile, originOf(), study));
		expect(page.match(/^#+ /gm)).toHaveLength(8);
		expect(page).not.toMatch(/(?<!\\)<(?!https:)/);
		expect(page.replace(/\\./g, '')).not.toMatch(/[\]`]\(|<script/);
	});
});
