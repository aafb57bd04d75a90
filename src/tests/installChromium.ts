import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../cli/findChromium.ts';

const MINUTE = 60_000;

function attempt(command: string, args: string[], minutes: number): boolean {
	console.log(`> ${[command === process.execPath ? 'node' : command, ...args].join(' ')}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env,
		timeout: minutes * MINUTE
	});
	return status === 0;
}

/** Only root may install packages, and only Debian and its descendants have apt-get. */
const canUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installWithApt(): boolean {
	const packages = ['chromium', 'fonts-dejavu-core'];
	return (
		attempt('apt-get', ['update'], 5) &&
		attempt('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 10)
	);
}

/** Installs a Chromium where none was found, and returns its path, or undefined if none can be had. */
export function installChromium(playwrightCli: string): string | undefined {
	console.log('No Chromium or Chrome found; installing one for the journeys.');
	if (canUseApt() && installWithApt()) {
		const installed = findChromium();
		if (installed) return installed;
	}
	attempt(process.execPath, [playwrightCli, 'install', 'chromium'], 5);
	return findChromium();
}
