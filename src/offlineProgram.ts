/**
 * Builds what every offline file holds (src/lib/offline): its loader, its style with the fonts in it, and its script, by
 * Vite without Kit. The site serves it, for the button that makes a file in the browser; the command line builds it anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import type { HashedText, OfflineProgram, PackedText } from './lib/render/offlineFile.ts';

const [offline, fonts] = ['./lib/offline/', '../static/fonts/'].map((path) =>
	fileURLToPath(new URL(path, import.meta.url))
) as [string, string];

/** A program, and the files that it is made of. */
export interface BuiltProgram {
	readonly program: OfflineProgram;
	readonly modules: readonly string[];
}

export async function buildOfflineProgram(): Promise<BuiltProgram> {
	const [loader, main] = [await bundle('loader.ts'), await bundle('offline.ts')];
	return {
		program: {
			loader: hashed(loader.script),
			plainStyle: hashed(loader.style),
			style: packed(main.style),
			script: packed(main.script)
		},
		modules: [...loader.modules, ...main.modules]
	};
}

/** `import program from 'virtual:offline-program'` gives it to the site. */
export function offlineProgram(): Plugin {
	const id = 'virtual:offline-program';
	return {
		name: 'offline-program',
		resolveId: (source) => (source === id ? `\0${id}` : null),
		async load(asked) {
			if (asked !== `\0${id}`) return null;
			const { program, modules } = await buildOfflineProgram();
			for (const path of modules) this.addWatchFile(path);
			return `export default ${JSON.stringify(program)};`;
		}
	};
}

/** A module of src/lib/offline with all that it imports, as one classic script and one style. */
async function bundle(entry: string) {
	const input = join(offline, entry);
	const built = await build({
		configFile: false,
		root: offline,
		logLevel: 'error',
		publicDir: false,
		plugins: [
			fontsInside(),
			svelte({ configFile: false, compilerOptions: { discloseVersion: false, runes: true } })
		],
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			cssCodeSplit: false,
			modulePreload: false,
			rolldownOptions: { input, output: { format: 'iife' } }
		}
	});
	const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
	const [chunk] = output;
	const style = output.find(({ fileName }) => fileName.endsWith('.css'));
	return {
		script: chunk.code.trim(),
		style:
			style?.type === 'asset'
				? String(style.source)
						.replace(/\/\*.*?\*\//gs, '')
						.trim()
				: '',
		modules: chunk.moduleIds.filter((path) => !path.startsWith('\0')).map((path) => path.replace(/\?.*/, ''))
	};
}

/** The faces as part of the style. They are there at once, so that no text is ever set in another face. */
function fontsInside(): Plugin {
	return {
		name: 'fonts-inside',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('.css')) return null;
			return code
				.replaceAll(/url\('\/fonts\/([\w-]+\.woff2)'\)/g, (_, name: string) => {
					const face = readFileSync(join(fonts, name)).toString('base64');
					return `url('data:font/woff2;base64,${face}')`;
				})
				.replaceAll('font-display: optional', 'font-display: block');
		}
	};
}

function hashed(text: string): HashedText {
	return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

function packed(text: string): PackedText {
	return { packed: gzipSync(text, { level: 9 }).toString('base64'), hash: hashed(text).hash };
}
