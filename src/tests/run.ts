/**
 * `npm test`: every unit test with Vitest, then every journey with Playwright in a real browser over the built site.
 *
 *   npm test -- --unit [file …]     only the unit tests
 *   npm test -- --e2e [file …]      only the journeys
 *
 * Other arguments go to the runners as they are. The last line is "N passed, N failed" for both together.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../cli/findChromium.ts';
import { installChromium } from './installChromium.ts';
import { staleBuild } from './staleBuild.ts';
import {
	add,
	closingLine,
	countPlaywright,
	countVitest,
	exitCode,
	none,
	oneFailure,
	withExitCode,
	type Counts,
	type PlaywrightReport,
	type VitestReport
} from './summary.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Run through Node rather than the shims in .bin, which Windows can't start without a shell.
const tools = {
	kit: 'node_modules/@sveltejs/kit/svelte-kit.js',
	vite: 'node_modules/vite/bin/vite.js',
	vitest: 'node_modules/vitest/vitest.mjs',
	playwright: 'node_modules/@playwright/test/cli.js'
};
const config = 'src/tests/e2e/playwright.config.ts';
const inCI = !['', '0', 'false'].includes(process.env['CI'] ?? '');
const getABrowser =
	'To get one: install Chromium or Chrome, or run `npx playwright install chromium`, ' +
	'or name its path in CHROMIUM_PATH.';

const reports = mkdtempSync(join(tmpdir(), 'leverage-tests-'));
const flags = process.argv.slice(2);
const passedOn = flags.filter((flag) => flag !== '--unit' && flag !== '--e2e');
const wanted = (flag: string) =>
	!flags.some((other) => other === '--unit' || other === '--e2e') || flags.includes(flag);

/** Runs one tool to its end and returns its exit code. */
function run(tool: keyof typeof tools, args: string[], env: NodeJS.ProcessEnv = {}, quiet = false): number {
	const { status } = spawnSync(process.execPath, [tools[tool], ...args], {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
	});
	return status ?? 1;
}

/** Reads a report a runner left, or nothing if it broke before writing one. */
function readReport(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

function runUnitTests(): Counts {
	const file = join(reports, 'vitest.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	// A file name given to both runners belongs to only one of them.
	const lenient = passedOn.length > 0 ? ['--passWithNoTests'] : [];
	const code = run('vitest', ['run', ...reporters, ...lenient, ...passedOn]);
	const report = readReport(file) as VitestReport | undefined;
	return withExitCode(report ? countVitest(report) : none, code);
}

function runJourneys(chromium: string): Counts {
	const file = join(reports, 'playwright.json');
	const lenient = passedOn.length > 0 ? ['--pass-with-no-tests'] : [];
	const code = run('playwright', ['test', '-c', config, '--reporter=list,json', ...lenient, ...passedOn], {
		CHROMIUM_PATH: chromium,
		PLAYWRIGHT_JSON_OUTPUT_FILE: file
	});
	const report = readReport(file) as PlaywrightReport | undefined;
	return withExitCode(report ? countPlaywright(report) : none, code);
}

interface Suite {
	readonly specs?: readonly unknown[];
	readonly suites?: readonly Suite[];
}

const countSpecs = ({ specs = [], suites = [] }: Suite): number =>
	suites.reduce((sum, suite) => sum + countSpecs(suite), specs.length);

/** Counts the journeys without running them, which takes no browser. */
function listJourneys(): Counts {
	const file = join(reports, 'list.json');
	const args = ['test', '-c', config, '--list', '--reporter=json', ...passedOn];
	run('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, true);
	return { ...none, skipped: countSpecs((readReport(file) as Suite | undefined) ?? {}) };
}

/** Builds the site if it is missing or out of date; false if the build broke. */
function buildIfStale(): boolean {
	const reason = staleBuild(root);
	if (!reason) {
		console.log('\nThe build is up to date.');
		return true;
	}
	console.log(`\nBuilding the site: ${reason}.`);
	// The journeys expect a site at the top of an address it does not know, whatever a deployment sets.
	return run('vite', ['build'], { BASE_PATH: '', SITE_ORIGIN: '' }) === 0;
}

function journeys(chromium: string | undefined): Counts {
	if (!chromium) {
		const left = listJourneys();
		console.log(`\n${left.skipped} journeys were left out: no Chromium could be had. ${getABrowser}`);
		return inCI ? add(left, oneFailure) : left;
	}
	if (buildIfStale()) return runJourneys(chromium);
	console.log('\nThe build broke, which counts as one failure; the journeys were left out.');
	return add(listJourneys(), oneFailure);
}

function main(): Counts {
	const chromium = wanted('--e2e') ? (findChromium() ?? installChromium(tools.playwright)) : undefined;
	if (run('kit', ['sync']) !== 0) return oneFailure;
	const unit = wanted('--unit') ? runUnitTests() : none;
	return wanted('--e2e') ? add(unit, journeys(chromium)) : unit;
}

const counts = main();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${closingLine(counts)}`);
process.exitCode = exitCode(counts);
