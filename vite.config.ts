import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['src/**/*.test.ts'],
		// Plot shifts strokes by half a pixel where it finds a global `it`; tests import it instead.
		globals: false,
		environment: 'node'
	}
});
