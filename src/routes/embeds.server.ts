import { render } from 'svelte/server';
import { siteName } from '#lib/components/head.ts';
import { embedHeight, embedVariant } from '#lib/render/embedHeight.ts';
import { embedWords, escapeHtml } from '#lib/render/embedWords.ts';
import { snippets } from '#lib/render/snippets.ts';
import { variantSize } from '#lib/render/variants.ts';
import { cardHeight, cardWidth } from './cards.server.ts';
import Embed from './embed/[chart]/Embed.svelte';
import { markupFrom, pictureOf, siteRoot, type Site } from './study.server.ts';

/** Same as the policy of the pages (svelte.config.js), for a page that Kit does not write; it asks for less. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** From an embed to the root of the site: relative, so that any server can host it under any sub-path. */
const toRoot = '../../';

/** Stands for the picture while the page is written. */
const marker = '%picture%';

/** The document of an embed. Kit does not write it: it would bring the style and the head of the site’s pages. */
export function embedPage(site: Site, id: string): string {
	const { engine, facts } = site;
	const { period } = facts.defaults;
	const view = engine.view(id, facts.defaults);
	const words = embedWords(view, period);
	// The group at the end of each picture is where the script draws the cursor.
	const picture = pictureOf(site, id).markup.replaceAll('</svg>', '<g></g></svg>');
	const years = [period.from, period.to] as const;
	const page = `${toRoot}charts/${id}/`;
	const { body } = render(Embed, { props: { view, words, picture: marker, page, years } });
	// Spaces between words inside a picture are its own: only those around it go.
	const main = markupFrom(body)
		.markup.replaceAll(/>\s+</g, '><')
		.replace(marker, () => picture);
	const root = siteRoot(toRoot);
	// Some pictures are lists rather than charts: no frame of fixed height would leave them readable.
	const tall = engine.draw(id, facts.defaults, variantSize('medium'), id).reader.height > 580;
	return `<!doctype html>
<html lang="en"${tall ? ' data-tall' : ''} data-chart="${id}" data-words="${escapeHtml(JSON.stringify(words.years))}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(view.title)} · ${siteName}</title>
<link rel="stylesheet" href="../frame.css">
<script src="../frame.js"></script>
<link rel="canonical" href="${root}charts/${id}/">
<link rel="alternate" type="application/json+oembed" href="${root}oembed/${id}.json" title="${escapeHtml(view.title)}">
<link rel="icon" href="${toRoot}favicon.svg" type="image/svg+xml">
</head>
<body>
${main}
</body>
</html>
`;
}

/** Px that the opening view of a chart needs as an embed at a width. */
export function embedHeightOf({ engine, facts }: Site, id: string, width: number): number {
	const variant = embedVariant(width);
	const { svg, reader } = engine.draw(id, facts.defaults, variantSize(variant), `${id}-${variant}`);
	return embedHeight(engine.view(id, facts.defaults), reader, width, svg.querySelector('.is-keyed') !== null);
}

/** What oEmbed 1.0 says of a chart (https://oembed.com). */
export function oembed(site: Site, id: string) {
	const { engine, facts, pack } = site;
	const view = engine.view(id, facts.defaults);
	const root = siteRoot('../');
	const width = 640;
	const height = embedHeightOf(site, id, width);
	const addresses = {
		address: `${root}embed/${id}/`,
		pageAddress: `${root}charts/${id}/`,
		pictureAddress: `${root}og/${id}.png`,
		root
	};
	const [frame] = snippets({ chart: id, title: view.title, height, ...addresses });
	return {
		version: '1.0',
		type: 'rich',
		provider_name: siteName,
		provider_url: root,
		title: view.title,
		author_name: pack.descriptor.contributors
			.filter(({ roles }) => roles.includes('wrangler'))
			.map(({ title }) => title)
			.join(', '),
		html: frame!.code,
		width,
		height,
		thumbnail_url: addresses.pictureAddress,
		thumbnail_width: cardWidth,
		thumbnail_height: cardHeight,
		cache_age: 86_400
	};
}
