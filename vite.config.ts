import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		rolldownOptions: {
			output: {
				// Svelte, Kit and what every page with charts runs, in one file: it compresses better than five.
				advancedChunks: {
					groups: [
						{
							name: 'page',
							test: /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|clsx)\/|src\/lib\/(state|selection)\/|src\/lib\/components\/(?!live|Live|DataTable|Head|head|Quote|saveCsv|Sources|sortTable|Step)|src\/routes\/.*\+layout\.svelte|\/preload-helper/
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
