import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import { registry } from '#lib/charts/registry.ts';
import type { HeadWords } from '#lib/components/head.ts';
import Head from '#lib/components/Head.svelte';
import type { Picture } from '#lib/render/picture.ts';
import { cardHeight, cardWidth, frontCard } from './cards.server.ts';
import { markupFrom, siteRoot, type Site } from './study.server.ts';

/** A head as markup, for pages that run script: their script then need not know it. */
export function headMarkup(words: HeadWords): Picture {
	return markupFrom(render(Head, { props: words }).head);
}

/** The head of a page that shows no chart of its own. */
export function pageHead(site: Site, title: string, description: string): HeadWords {
	const { question } = site.study.settings;
	return { ...cardOf(frontCard, question), type: 'website', title, description };
}

/** The head of the front page: the question, and the finding of its first chart. */
export function frontHead(site: Site): HeadWords {
	const { question } = site.study.settings;
	const { title, description } = chartHead(site, registry[0]!.id);
	return {
		...cardOf(frontCard, `${question} ${title}.`),
		type: 'article',
		title: question,
		description: `${title}. ${description}`
	};
}

/** The head of a chart’s page: its finding, its measure, its source. */
export function chartHead(site: Site, id: string): HeadWords {
	const view = site.engine.view(id, site.facts.defaults);
	return {
		...cardOf(id, `${view.title}. ${view.subtitle}.`),
		oembed: `${siteRoot(resolve('/'))}oembed/${id}.json`,
		type: 'article',
		title: view.title,
		description: `${view.subtitle}. Source: ${view.shortSources[0]}.`
	};
}

/** Sites that show cards want a whole address; it is known where SITE_ORIGIN (https://example.org) is set at build. */
function cardOf(name: string, cardAlt: string) {
	const root = siteRoot('');
	const card = root === '' ? resolve('/og/[chart].png', { chart: name }) : `${root}og/${name}.png`;
	return { card, cardAlt, cardWidth, cardHeight };
}
