import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from. */
const sources = ['src', 'data', 'static', 'svelte.config.js', 'vite.config.ts'];

const isTest = (path: string) => path === join('src', 'tests') || /\.test\.ts$/.test(path);

/** Latest change under a path in milliseconds; folders count too, since removing a file changes only its folder. */
function lastChange(root: string, path: string): number {
	const stats = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stats || isTest(path)) return 0;
	if (!stats.isDirectory()) return stats.mtimeMs;
	const inside = readdirSync(join(root, path)).map((name) => lastChange(root, join(path, name)));
	return Math.max(stats.mtimeMs, ...inside);
}

/** Says why the site must be built again before it is tested, or nothing if the build is up to date. */
export function staleBuild(root: string): string | undefined {
	const page = join(root, 'build', 'index.html');
	if (!existsSync(page)) return 'there is no build yet';
	const built = statSync(page).mtimeMs;
	const newer = sources.filter((source) => lastChange(root, source) > built);
	return newer.length > 0 ? `${newer.join(', ')} changed since the last build` : undefined;
}
