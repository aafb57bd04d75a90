import { caseStudy } from '#lib/charts/caseStudy.ts';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import type { CaseStudy } from '#lib/charts/chart.ts';
import { registry } from '#lib/charts/registry.ts';
import { siteName } from '#lib/components/head.ts';
import DataTable from '#lib/components/DataTable.svelte';
import type { FramedChart } from '#lib/components/framedChart.ts';
import OpeningFiles from '#lib/components/OpeningFiles.svelte';
import QuoteKey from '#lib/components/QuoteKey.svelte';
import Sources from '#lib/components/Sources.svelte';
import type { Briefing } from '#lib/briefings/briefing.ts';
import type { DataPackage } from '#lib/datapackage/datapackage.ts';
import { formatProblem, type Problem } from '#lib/datapackage/problems.ts';
import { caseCredit, type Imprint } from '#lib/render/credit.ts';
import { Engine } from '#lib/render/engine.ts';
import { markupOf } from '#lib/render/markup.ts';
import { Picture } from '#lib/render/picture.ts';
import { serverDocument } from '#lib/render/serverDocument.ts';
import { variants, variantSize } from '#lib/render/variants.ts';
import { selectionFacts } from '#lib/selection/facts.ts';
import type { Selection, SelectionFacts } from '#lib/selection/selection.ts';
import { readBriefings } from '#lib/server/readBriefings.ts';
import { readCase } from '#lib/server/readCase.ts';

/** The case that the site is built of. */
export const caseName = 'six-party-talks';
export const caseFolder = `data/${caseName}`;

export interface Site {
	readonly pack: DataPackage;
	readonly study: CaseStudy;
	readonly facts: SelectionFacts;
	readonly engine: Engine;
	/** The briefings that ship with the case; the first is the one it opens with. */
	readonly briefings: readonly Briefing[];
	/** Who stands behind the files that leave the site. */
	readonly imprint: Imprint;
}

let site: Site | undefined;

/** The case, read and checked; a fault in its data fails the page with the words of `leverage check`. */
export function readSite(): Site {
	// A build reads once; while developing, each page reads anew so that an edited table is seen at once.
	if (site && !import.meta.env.DEV) return site;
	const { package: pack, problems } = readCase(caseFolder, { charts: registry.map((chart) => chart.id) });
	failOn(problems);
	if (!pack) error(500, 'case problem: nothing read');
	const study = caseStudy(pack);
	const facts = selectionFacts(study.tables, study.settings);
	const context = { case: pack.descriptor.name, charts: registry.map(({ id }) => id), facts };
	const { briefings, problems: faults } = readBriefings(caseFolder, context);
	failOn(faults);
	const publication = { siteName, root: siteRoot(''), defaults: facts.defaults };
	const imprint = { publication, credit: caseCredit(pack.descriptor) };
	site = { pack, study, facts, engine: new Engine(study, serverDocument()), briefings, imprint };
	return site;
}

function failOn(problems: readonly Problem[]): void {
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) error(500, errors.map(formatProblem).join('\n'));
}

/** As configured; while a page is rendered `base` is relative to it. */
export const basePath = base;

/** The root of the site with a slash at its end: absolute where SITE_ORIGIN (https://example.org) was set at build, else as given. */
export function siteRoot(relative: string): string {
	const origin = process.env.SITE_ORIGIN?.replace(/\/+$/, '');
	return origin ? `${origin}${basePath}/` : relative;
}

/** A chart at every width, for the page to show the one that fits; `key` names it in the page. */
export function pictureOf(
	{ engine, facts }: Site,
	id: string,
	selection: Selection = facts.defaults,
	key = id
): Picture {
	const drawn = variants.map(({ name }) => {
		const figure = engine.draw(id, selection, variantSize(name), `${key}-${name}`);
		figure.svg.setAttribute('class', `picture variant-${name}`);
		return markupOf(figure);
	});
	return new Picture(drawn.join(''));
}

/** A chart of a page (`brief` where it is one of several, `root` leads to the root of the site): its words as data, its picture, table and sources as markup that is not sent twice. */
export function chartOf(site: Site, id: string, root: string, brief: boolean) {
	return viewOf(site, id, site.facts.defaults, { key: id, root, brief });
}

/** A panel of a chart, as a page shows it beside others. */
export function panelOf(site: Site, id: string, root: string, panel: string | null) {
	const key = `${id}-${panel ?? 'all'}`;
	return viewOf(site, id, { ...site.facts.defaults, panel }, { key, root, brief: true });
}

interface Place {
	/** Names the chart in the page. */
	readonly key: string;
	/** From the page to the root of the site. */
	readonly root: string;
	readonly brief: boolean;
}

function viewOf(site: Site, id: string, selection: Selection, { key, root, brief }: Place): FramedChart {
	const { table, sources, quotes, ...words } = site.engine.view(id, selection);
	return {
		words,
		picture: pictureOf(site, id, selection, key),
		key: markupFrom(render(QuoteKey, { props: { quotes } }).body),
		table: markupFrom(render(DataTable, { props: { id: key, table, sources, brief } }).body),
		sources: markupFrom(render(Sources, { props: { id: key, sources } }).body),
		files: markupFrom(render(OpeningFiles, { props: { id, root } }).body)
	};
}

/** Without the comments by which Svelte finds its way: this markup is never hydrated. */
export function markupFrom(body: string): Picture {
	return new Picture(body.replaceAll(/<!--.*?-->/gs, ''));
}
