import { dirname } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const suffix = '?script';

/**
 * `import code from './frame.ts?script'` gives a module with all that it imports as one classic script, small enough to be
 * read as text. Frames in a sandbox have no origin: module scripts and `fetch` would ask a host for permissions that plain
 * static hosts do not give, and classic scripts need none.
 */
export function embedScripts(): Plugin {
	return {
		name: 'embed-scripts',
		enforce: 'pre',
		async resolveId(source, importer) {
			if (!source.endsWith(suffix)) return null;
			const found = await this.resolve(source.slice(0, -suffix.length), importer, { skipSelf: true });
			return found && `\0${found.id}${suffix}`;
		},
		async load(id) {
			if (!id.startsWith('\0') || !id.endsWith(suffix)) return null;
			const { code, modules } = await bundle(id.slice(1, -suffix.length));
			for (const path of modules) this.addWatchFile(path);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}

async function bundle(input: string): Promise<{ code: string; modules: readonly string[] }> {
	const built = await build({
		configFile: false,
		root: dirname(input),
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			rolldownOptions: { input, output: { format: 'iife' } }
		}
	});
	const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
	const { code, moduleIds } = output[0];
	return { code: code.trim(), modules: moduleIds.filter((path) => !path.startsWith('\0')) };
}
