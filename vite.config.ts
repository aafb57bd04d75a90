import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { embedScripts } from './src/embedScripts.ts';
import { leanKit } from './src/leanKit.ts';
import { offlineProgram } from './src/offlineProgram.ts';

export default defineConfig({
	plugins: [embedScripts(), offlineProgram(), leanKit(), sveltekit()],
	build: {
		// What is fetched on demand is one file each time, so that only its style has to be asked for beside it.
		modulePreload: { resolveDependencies: (_file, needed) => needed.filter((path) => path.endsWith('.css')) },
		rolldownOptions: {
			output: {
				// Svelte, Kit and what every page with charts runs, in one file: it compresses better than five.
				advancedChunks: {
					groups: [
						{
							name: 'page',
							test: /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|clsx)\/|src\/lib\/selection\/|src\/lib\/state\/(cursor|onDemand|panelSelection|selectionState|spotlight)\.|src\/lib\/components\/(BriefingRoom|Chart(Actions|Controls|Frame)|ControlBar|Notices|Partners|PeriodBar|Picture|Readout|room|fetchLive|linkedNodes|overlay)\.|src\/routes\/.*\+layout\.svelte|\/preload-helper|rolldown\/runtime/
						},
						// What draws a view anew, in one file for the same reason; what makes files of it stays apart.
						{
							name: 'draw',
							test: /node_modules\/(@observablehq|d3|papaparse|internmap|isoformat|interval-tree-1d|binary-search-bounds)|src\/lib\/(charts\/(?!theme|measureNames)|annotations\/|measures\/|datapackage\/)|src\/lib\/render\/(engine|view|figure|reducedStudy|briefingView|stage|variants|tableCsv)\.|src\/lib\/components\/(live|LivePart|DataTable|Sources|QuoteKey)\./
						}
					]
				}
			}
		}
	},
	test: {
		include: ['src/**/*.test.ts'],
		// Plot shifts strokes by half a pixel where it finds a global `it`; tests import it instead.
		globals: false,
		// Tests keep no state between files, and loading Plot once instead of sixty times halves the run.
		isolate: false,
		environment: 'node'
	}
});
