import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What the search looks at, passed in so that a test can describe a machine. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	readonly home: string;
	readonly exists: (path: string) => boolean;
	/** Names in a folder, none if there is no such folder. */
	readonly list: (folder: string) => readonly string[];
}

const thisMachine: Machine = {
	env: process.env,
	platform: process.platform,
	home: homedir(),
	exists: existsSync,
	list: (folder) => (existsSync(folder) ? readdirSync(folder) : [])
};

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPaths = [
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];
const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where a browser lies inside a folder such as chromium-1234 of Playwright's cache. */
const inPlaywrightFolder = [
	'chrome-linux/chrome',
	'chrome-linux64/chrome',
	'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
	'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
	'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
	'chrome-win/chrome.exe',
	'chrome-win64/chrome.exe'
];

function onPath({ env, platform }: Machine): string[] {
	const windows = platform === 'win32';
	const folders = (env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter(Boolean);
	const paths = windows ? win32 : posix;
	return commands.flatMap((command) =>
		folders.map((folder) => paths.join(folder, windows ? `${command}.exe` : command))
	);
}

function onWindows({ env }: Machine): string[] {
	return windowsFolders
		.flatMap((name) => env[name] ?? [])
		.map((folder) => win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
}

function playwrightCache({ env, platform, home }: Machine): string {
	if (env['PLAYWRIGHT_BROWSERS_PATH']) return env['PLAYWRIGHT_BROWSERS_PATH'];
	if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? home, 'ms-playwright');
	return posix.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
}

function inPlaywrightCache(machine: Machine): string[] {
	const cache = playwrightCache(machine);
	const paths = machine.platform === 'win32' ? win32 : posix;
	const revision = (name: string) => Number(/^chromium-(\d+)$/.exec(name)?.[1] ?? NaN);
	return machine
		.list(cache)
		.filter((name) => revision(name) > 0)
		.toSorted((a, b) => revision(b) - revision(a))
		.flatMap((name) => inPlaywrightFolder.map((path) => paths.join(cache, name, path)));
}

/**
 * The path of a Chromium or Chrome on this machine, or undefined.
 *
 * CHROMIUM_PATH and CHROME_PATH win, then the search path, the usual places, and Playwright's newest download.
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
	const { env } = machine;
	const candidates = [
		env['CHROMIUM_PATH'],
		env['CHROME_PATH'],
		...onPath(machine),
		...usualPaths,
		...onWindows(machine),
		...inPlaywrightCache(machine)
	];
	return candidates.find((path) => path !== undefined && path !== '' && machine.exists(path));
}
