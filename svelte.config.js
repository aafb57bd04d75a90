import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		discloseVersion: false,
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		// Relative addresses let any static server host the site under any sub-path.
		// BASE_PATH is only needed by the 404 page, which a server shows at addresses of any depth.
		paths: { relative: true, base: process.env.BASE_PATH ?? '' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute of a page: Kit’s own announcer of route changes.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				// The page about embedding frames our own charts.
				'frame-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
