import type { Plugin } from 'vite';

const whole = 'const { onMount, tick } = svelte;';
const named = "import { onMount, tick } from 'svelte';";

/**
 * Kit’s client takes two functions out of the whole of Svelte by destructuring it, which keeps everything else that Svelte
 * exports in the first script of every page. Named imports let the bundler leave out what nothing uses.
 */
export function leanKit(): Plugin {
	return {
		name: 'lean-kit',
		apply: 'build',
		transform(code, id) {
			if (!id.includes('@sveltejs/kit/src/runtime/client/client.js')) return null;
			if (!code.includes(whole))
				this.error(`Kit has changed: it no longer says “${whole}”; take this plugin out.`);
			return { code: code.replace(whole, named), map: null };
		}
	};
}
