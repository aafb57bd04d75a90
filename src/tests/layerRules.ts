/** Who may import whom: the table of layers as data. layerChecks.ts reads the imports, layers.test.ts runs it. */

export type LayerName =
	| 'datapackage'
	| 'measures'
	| 'selection'
	| 'annotations'
	| 'briefings'
	| 'claims'
	| 'charts'
	| 'render'
	| 'embeds'
	| 'state'
	| 'server'
	| 'components'
	| 'offline'
	| 'routes'
	| 'cli';

export interface Layer {
	readonly name: LayerName;
	readonly folder: string;
	/** True for layers 0 to 4, which the command line, the tests and the pages share. */
	readonly shared: boolean;
	readonly layers: readonly LayerName[];
	/** Layers of which only types may be imported. */
	readonly types?: readonly LayerName[];
	/** Packages, in full or up to a slash or colon; 'any' where no rule is kept. */
	readonly packages: readonly string[] | 'any';
	/** Of these packages only one file may know. */
	readonly onlyIn?: Readonly<Record<string, string>>;
	/** Packages barred although any other is allowed. */
	readonly barred?: readonly string[];
	/** Why not, for whatever has no reason of its own in `reasons`. */
	readonly because: string;
}

const below5 = [
	'datapackage',
	'measures',
	'selection',
	'annotations',
	'briefings',
	'claims',
	'charts',
	'render'
] as const;
const plot = '@observablehq/plot';

export const layers: readonly Layer[] = [
	{
		name: 'datapackage',
		folder: 'src/lib/datapackage',
		shared: true,
		layers: [],
		packages: ['papaparse', 'd3'],
		because: 'it only turns text into typed rows or problems'
	},
	{
		name: 'measures',
		folder: 'src/lib/measures',
		shared: true,
		layers: [],
		types: ['datapackage'],
		packages: ['d3'],
		because: 'a measure turns rows into numbers and knows no selection and no picture'
	},
	{
		name: 'selection',
		folder: 'src/lib/selection',
		shared: true,
		layers: [],
		types: ['datapackage'],
		packages: [],
		because: 'a selection is a plain value that lives in the address'
	},
	{
		name: 'annotations',
		folder: 'src/lib/annotations',
		shared: true,
		layers: ['datapackage', 'selection'],
		packages: [plot],
		onlyIn: { [plot]: 'draw.ts' },
		because: 'notes are matched, sized and placed before any chart is known'
	},
	{
		name: 'briefings',
		folder: 'src/lib/briefings',
		shared: true,
		layers: ['datapackage', 'selection'],
		packages: [],
		because: 'a briefing is a list of views and words, whatever shows it'
	},
	{
		name: 'claims',
		folder: 'src/lib/claims',
		shared: true,
		// The test of a claim is read by the layer that checks it.
		layers: ['datapackage', 'measures'],
		// Number formats.
		packages: ['d3'],
		because: 'a claim is tested against the record, whoever looks and whatever is drawn'
	},
	{
		name: 'charts',
		folder: 'src/lib/charts',
		shared: true,
		// Dates are formatted by the layer that knows their precision.
		layers: ['datapackage', 'measures', 'selection', 'annotations', 'claims'],
		// Scales, so that annotations are placed before Plot draws; number formats.
		packages: [plot, 'd3'],
		because: 'a chart is a pure description of a picture'
	},
	{
		name: 'render',
		folder: 'src/lib/render',
		shared: true,
		// What wraps a note in the picture also wraps the title above it.
		// A table is written as CSV by the layer that reads CSV.
		// The address of a view is written by the layer that reads it.
		layers: ['charts', 'annotations', 'briefings', 'datapackage', 'selection'],
		types: ['measures', 'claims'],
		packages: [plot, 'linkedom', '@resvg', 'jszip', 'node:'],
		because: 'a picture is drawn from its description alone'
	},
	{
		name: 'embeds',
		folder: 'src/lib/embeds',
		shared: false,
		// Only live.ts draws; what every frame loads takes nothing but types.
		layers: [...below5],
		packages: [],
		because: 'scripts of frames know no page of the site, and each byte of them is loaded with every embed'
	},
	{
		name: 'state',
		folder: 'src/lib/state',
		shared: false,
		layers: ['selection', 'datapackage', 'briefings'],
		packages: ['svelte', '$app/state', '$app/navigation', 'idb'],
		because: 'state says what is looked at, not how it is drawn'
	},
	{
		name: 'server',
		folder: 'src/lib/server',
		shared: false,
		layers: ['datapackage', 'briefings'],
		packages: ['node:'],
		because: 'it only reads data from the disk'
	},
	{
		name: 'components',
		folder: 'src/lib/components',
		shared: false,
		layers: [...below5, 'state'],
		packages: 'any',
		barred: ['node:'],
		because: 'components run in the browser'
	},
	{
		name: 'offline',
		folder: 'src/lib/offline',
		shared: false,
		layers: [...below5, 'state', 'components'],
		packages: ['svelte'],
		because: 'the script of an offline file knows no page, no site and no address but its own'
	},
	{
		name: 'routes',
		folder: 'src/routes',
		shared: false,
		// The scripts of frames are served as they are, bundled to text.
		layers: [...below5, 'state', 'server', 'components', 'embeds'],
		packages: 'any',
		because: 'pages stand on the library, not on the command line'
	},
	{
		name: 'cli',
		folder: 'src/cli',
		shared: false,
		// server/readCase reads a case folder for both; it knows no page.
		layers: [...below5, 'server'],
		packages: 'any',
		barred: ['svelte', '$app', '$env', '@sveltejs'],
		because: 'the command line has no page and no browser'
	}
];

/** Reasons for single bans, by "layer > what it must not import". */
export const reasons: Readonly<Record<string, string>> = {
	'charts > state': 'a chart is drawn by the command line too',
	'charts > components': 'a chart is drawn by the command line too',
	'charts > render': 'the same description is drawn as page, file and slide',
	'render > state': 'a file is drawn without a page',
	'render > components': 'a file is drawn without a page',
	'measures > selection': 'a number does not depend on who is looking',
	'selection > measures': 'what is looked at does not depend on the numbers',
	'components > server': 'the server reads the disk, which a browser cannot',
	'components > node:': 'a browser has no Node'
};

/** Words that name no concept of the domain. */
export const emptyFolderNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];
