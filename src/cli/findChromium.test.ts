import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from './findChromium.ts';

/** A machine on which only the given files exist. */
function machine(
	files: string[],
	{ env = {}, platform = 'linux', home = '/home/ada' }: Partial<Machine> = {}
): Machine {
	const separator = platform === 'win32' ? '\\' : '/';
	return {
		env,
		platform,
		home,
		exists: (path) => files.includes(path),
		list: (folder) =>
			files
				.filter((file) => file.startsWith(folder + separator))
				.map((file) => file.slice(folder.length + 1).split(separator)[0] ?? '')
	};
}

const cache = '/home/ada/.cache/ms-playwright';
const cases: { notes: string; files: string[]; machine?: Partial<Machine>; found: string | undefined }[] = [
	{ notes: 'nothing installed', files: [], found: undefined },
	{
		notes: 'CHROMIUM_PATH before all else',
		files: ['/opt/chromium', '/opt/chrome', '/usr/bin/chromium'],
		machine: { env: { CHROMIUM_PATH: '/opt/chromium', CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' } },
		found: '/opt/chromium'
	},
	{
		notes: 'CHROME_PATH, when CHROMIUM_PATH names no file',
		files: ['/opt/chrome'],
		machine: { env: { CHROMIUM_PATH: '/gone', CHROME_PATH: '/opt/chrome' } },
		found: '/opt/chrome'
	},
	{
		notes: 'chromium before google-chrome, whatever the order of folders',
		files: ['/usr/local/bin/google-chrome', '/usr/bin/chromium'],
		machine: { env: { PATH: '/usr/local/bin:/usr/bin' } },
		found: '/usr/bin/chromium'
	},
	{
		notes: 'an empty entry of PATH is not the working folder',
		files: ['chromium', '/usr/bin/chrome'],
		machine: { env: { PATH: ':/usr/bin' } },
		found: '/usr/bin/chrome'
	},
	{ notes: 'snap without PATH', files: ['/snap/bin/chromium'], found: '/snap/bin/chromium' },
	{
		notes: 'Chrome on a Mac',
		files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
		machine: { platform: 'darwin' },
		found: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
	},
	{
		notes: 'Chrome on Windows',
		files: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
		machine: { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } },
		found: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
	},
	{
		notes: 'the newest download of Playwright by number, not by letter',
		files: [
			`${cache}/chromium-999/chrome-linux/chrome`,
			`${cache}/chromium-1200/chrome-linux64/chrome`,
			`${cache}/firefox-2000/firefox/firefox`
		],
		found: `${cache}/chromium-1200/chrome-linux64/chrome`
	},
	{
		notes: 'a cache that PLAYWRIGHT_BROWSERS_PATH moved',
		files: ['/browsers/chromium-1/chrome-linux/chrome'],
		machine: { env: { PLAYWRIGHT_BROWSERS_PATH: '/browsers' } },
		found: '/browsers/chromium-1/chrome-linux/chrome'
	}
];

describe('findChromium(machine)', () => {
	it.each(cases)('finds $found: $notes', ({ files, machine: details, found }) => {
		expect(findChromium(machine(files, details))).toBe(found);
	});
});
