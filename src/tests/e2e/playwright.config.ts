import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../cli/findChromium.ts';

const executablePath = findChromium();
const origin = process.env['SITE_ORIGIN'];

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.e2e.ts',
	globalSetup: fileURLToPath(new URL('./serveBuild.ts', import.meta.url)),
	outputDir: '../../../test-results',
	workers: 2,
	retries: 0,
	// How fast things are is for the benchmark to tell; here a busy machine may take its time.
	timeout: 90_000,
	expect: { timeout: 15_000 },
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	reporter: 'list',
	use: {
		...(origin && { baseURL: origin }),
		timezoneId: 'UTC',
		locale: 'en-GB',
		colorScheme: 'light',
		trace: 'off',
		launchOptions: {
			...(executablePath && { executablePath }),
			// No sandbox because CI runs as root; the rest keeps the browser from calling home.
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
