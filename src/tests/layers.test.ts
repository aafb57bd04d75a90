import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileProblems, importsOf, placeProblems } from './layerChecks.ts';
import { layers } from './layerRules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file below a folder as a path of the project, with forward slashes. */
function filesBelow(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}

// Tests beside a module are shipped to no one, and may ask other layers for examples.
const isChecked = (path: string) => /\.(ts|js|svelte)$/.test(path) && !/\.(test|d)\.ts$/.test(path);
const files = ['src/lib', 'src/routes', 'src/cli'].flatMap(filesBelow).filter(isChecked);

describe('the layers', () => {
	it.each(layers.map(({ name, folder }) => ({ name, folder })))('$name keeps to its rules', ({ folder }) => {
		const own = files.filter((path) => path.startsWith(`${folder}/`));
		expect(own.flatMap((path) => fileProblems(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
	});

	it('hold every file of src/lib, and no folder or barrel that names no concept', () => {
		expect(filesBelow('src').flatMap(placeProblems)).toEqual([]);
	});
});

const bad = [
	{
		path: 'src/lib/charts/trade.ts',
		source: "import { period } from '#lib/state/period.svelte.ts';",
		says: 'charts must not import state: a chart is drawn by the command line too'
	},
	{
		path: 'src/lib/charts/trade.ts',
		source: "const figure = await import('../render/figure.ts');",
		says: 'charts must not import render: the same description is drawn as page, file and slide'
	},
	{
		path: 'src/lib/render/svg.ts',
		source: "export { default } from '#lib/components/Figure.svelte';",
		says: 'render must not import components: a file is drawn without a page'
	},
	{
		path: 'src/lib/datapackage/csv.ts',
		source: "import { sum } from '../measures/sum.ts';",
		says: 'datapackage must not import measures: it only turns text into typed rows or problems'
	},
	{
		path: 'src/lib/measures/share.ts',
		source: "import { readTrade } from '../datapackage/trade.ts';",
		says: 'measures may import only types from datapackage'
	},
	{
		path: 'src/lib/measures/share.ts',
		source: "import { type Trade, readTrade } from '../datapackage/trade.ts';",
		says: 'measures may import only types from datapackage'
	},
	{
		path: 'src/lib/measures/share.ts',
		source: "type Selection = import('../selection/selection.ts').Selection;",
		says: 'measures must not import selection: a number does not depend on who is looking'
	},
	{
		path: 'src/lib/measures/share.ts',
		source: "import * as Plot from '@observablehq/plot';",
		says: 'measures must not import @observablehq/plot'
	},
	{
		path: 'src/lib/annotations/place.ts',
		source: "import type { Markish } from '@observablehq/plot';",
		says: 'annotations may import @observablehq/plot in draw.ts only'
	},
	{
		path: 'src/lib/state/period.svelte.ts',
		source: "import { plot } from '@observablehq/plot';",
		says: 'state must not import @observablehq/plot'
	},
	{
		path: 'src/lib/server/case.ts',
		source: "import { registry } from '../charts/registry.ts';",
		says: 'server must not import charts: it only reads data from the disk'
	},
	{
		path: 'src/lib/components/Chart.svelte',
		source: '<script lang="ts">\n\timport { readFile } from \'node:fs/promises\';\n</script>\n<p>node:fs</p>',
		says: 'components must not import node:fs/promises: a browser has no Node'
	},
	{
		path: 'src/lib/components/Chart.svelte',
		source: '<script lang="ts">import { readCase } from \'#lib/server/case.ts\';</script>',
		says: 'components must not import server: the server reads the disk, which a browser cannot'
	},
	{
		path: 'src/routes/+page.ts',
		source: "import { readCase } from '#lib/server/case.ts';",
		says: 'routes may import server in *.server.ts and +server.ts only'
	},
	{
		path: 'src/cli/leverage.ts',
		source: "import { page } from '$app/state';",
		says: 'cli must not import $app/state: the command line has no page and no browser'
	},
	{
		path: 'src/routes/+page.ts',
		source: "import { a } from '$lib/charts/a.ts';",
		says: 'the command line knows no $lib'
	},
	{
		path: 'src/cli/leverage.ts',
		source: "import { a } from '#charts/a.ts';",
		says: 'unknown alias: #charts/a.ts'
	},
	{
		path: 'src/cli/leverage.ts',
		source: "import { a } from '#lib/charts/a';",
		says: 'needs its file extension'
	},
	{
		path: 'src/cli/leverage.ts',
		source: "import { a } from '#lib/loose.ts';",
		says: 'src/lib/loose.ts lies in no layer'
	},
	{ path: 'src/lib/charts/a.ts', source: 'let year = $state(2005);', says: '$state: runes belong in state' },
	{
		path: 'src/lib/charts/a.ts',
		source: 'const now = Date.now();',
		says: 'Date.now: same arguments, same picture'
	},
	{
		path: 'src/lib/charts/a.ts',
		source: 'const now = new Date();',
		says: 'new Date(): take the time as an argument'
	},
	{
		path: 'src/lib/charts/a.ts',
		source: 'const text = n.toLocaleString();',
		says: 'toLocaleString: name the locale'
	},
	{
		path: 'src/lib/render/a.ts',
		source: 'document.createElement("p");',
		says: 'document: take it as an argument'
	},
	{
		path: 'src/lib/render/a.ts',
		source: 'const w = globalThis.window;',
		says: 'window: take it as an argument'
	},
	{
		path: 'src/lib/render/a.ts',
		source: 'const options = { document };',
		says: 'document: take it as an argument'
	},
	{
		path: 'src/lib/charts/a.ts',
		source: 'await fetch("/data.csv");',
		says: 'fetch: a chart has its data already'
	},
	{ path: 'src/lib/charts/index.ts', source: '', says: 'no index.ts: import the file you mean' },
	{ path: 'src/lib/charts/utils/a.ts', source: '', says: 'folder utils names no concept' },
	{ path: 'src/lib/loose.ts', source: '', says: 'lies in no layer' },
	{ path: 'src/lib/charts/Chart.svelte', source: '', says: 'components belong in src/lib/components' },
	{ path: 'src/lib/components/size.svelte.ts', source: '', says: 'runes belong in src/lib/state' }
];

const good = [
	{
		path: 'src/lib/measures/share.ts',
		source: "import { sum } from 'd3';\nimport type { Trade } from '#lib/datapackage/trade.ts';"
	},
	{ path: 'src/lib/measures/share.ts', source: "import { type Trade } from '../datapackage/trade.ts';" },
	{
		path: 'src/lib/measures/share.ts',
		source: "// import '../charts/a.ts'\nconst text = \"import a from 'node:fs'\";"
	},
	{ path: 'src/lib/annotations/draw.ts', source: "import * as Plot from '@observablehq/plot';" },
	{
		path: 'src/lib/render/document.ts',
		source: 'export const p = (document: Document) => document.createElement("p");'
	},
	{ path: 'src/lib/render/svg.ts', source: 'const owner = figure.document; type A = { window: number };' },
	{
		path: 'src/lib/charts/a.ts',
		source: 'const start = new Date(Date.UTC(2005, 0)); const window = [1, 2]; window.length;'
	},
	{ path: 'src/routes/+page.server.ts', source: "import { readCase } from '#lib/server/case.ts';" },
	{ path: 'src/routes/data.json/+server.ts', source: "import { readCase } from '#lib/server/case.ts';" },
	{ path: 'src/routes/+page.svelte', source: "<script>import type { PageProps } from './$types';</script>" },
	{
		path: 'src/cli/leverage.ts',
		source: "import { writeFile } from 'node:fs/promises';\nimport { svg } from '#lib/render/svg.ts';"
	}
];

describe('fileProblems(path, source)', () => {
	it.each(bad)('refuses $path: $source', ({ path, source, says }) => {
		expect(fileProblems(path, source).join('\n')).toContain(says);
	});

	it.each(good)('accepts $path: $source', ({ path, source }) => {
		expect(fileProblems(path, source)).toEqual([]);
	});
});

describe('importsOf(path, source)', () => {
	it('reads static, dynamic, type, side-effect and re-exported imports', () => {
		const source = `import a from 'a'; import 'b'; import type { C } from 'c'; export * from 'd';
			const e = await import('e'); type F = import('f').F; import g, { type G } from 'g';`;
		expect(importsOf('src/a.ts', source)).toEqual([
			{ from: 'a', typesOnly: false },
			{ from: 'b', typesOnly: false },
			{ from: 'c', typesOnly: true },
			{ from: 'd', typesOnly: false },
			{ from: 'e', typesOnly: false },
			{ from: 'f', typesOnly: true },
			{ from: 'g', typesOnly: false }
		]);
	});
});
