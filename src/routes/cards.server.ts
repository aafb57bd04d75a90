import { chartById, registry } from '#lib/charts/registry.ts';
import { siteName } from '#lib/components/head.ts';
import { composeTree } from '#lib/render/compose.ts';
import type { Composition } from '#lib/render/composition.ts';
import { Engine } from '#lib/render/engine.ts';
import { markupOf } from '#lib/render/markup.ts';
import { outlineText } from '#lib/render/outline.ts';
import { Picture } from '#lib/render/picture.ts';
import { reducedNote, reducedStudy } from '#lib/render/reducedStudy.ts';
import { fileFacts } from '#lib/render/fileFacts.ts';
import type { PictureFile } from '#lib/render/pictureFile.ts';
import { serverDocument } from '#lib/render/serverDocument.ts';
import { writeSvg } from '#lib/render/svgNode.ts';
import { variantSize } from '#lib/render/variants.ts';
import type { Site } from './study.server.ts';

/** The card of the front page; every other card is called by its chart. */
export const frontCard = 'briefing';

export const cardNames: readonly string[] = [frontCard, ...registry.map(({ id }) => id)];

/** Pixels of a card, as the sites that show cards ask for them. */
export const cardWidth = 1200;
export const cardHeight = 630;

/** A card is seen small: it is drawn in fewer px, so that its type comes out larger. */
const drawnWidth = 760;

const engines = new WeakMap<Site, Engine>();

/** Draws pictures that stand alone and small: without quotes, whose words would find no room, and a reduced chronology. */
function smallEngine(site: Site): Engine {
	const { settings, tables } = reducedStudy(site.study);
	const engine =
		engines.get(site) ??
		new Engine({ settings, tables: { ...tables, quotes: [] }, verdicts: {} }, serverDocument());
	engines.set(site, engine);
	return engine;
}

/** What a small picture leaves out, if anything. */
export function smallNote({ study }: Site, id: string): string {
	return chartById(id).tall ? reducedNote(study) : '';
}

/** A chart as a thumbnail at two widths, for the page to show the one that fits. */
export function thumbnailOf(site: Site, id: string): Picture {
	const drawn = (['narrow', 'medium'] as const).map((name) => {
		const size = { ...variantSize(name), height: name === 'narrow' ? 280 : 330 };
		const figure = smallEngine(site).draw(id, site.facts.defaults, size, `${id}-thumbnail-${name}`);
		figure.svg.setAttribute('class', `picture variant-${name}`);
		figure.svg.removeAttribute('data-reader');
		return markupOf(figure);
	});
	return new Picture(drawn.join(''));
}

/** The picture that other sites show beside a link to a page. */
export function cardOf(site: Site, name: string): PictureFile {
	const { study, facts, imprint } = site;
	const engine = smallEngine(site);
	const id = name === frontCard ? registry[0]!.id : name;
	const view = engine.view(id, facts.defaults);
	const sentences = [view.subtitle, smallNote(site, id)].filter((part) => part !== '');
	const words =
		name === frontCard
			? { headline: study.settings.question, dek: `${view.title}.` }
			: { headline: view.title, dek: sentences.join('. ') };
	const composition: Composition = {
		...words,
		size: {
			width: drawnWidth,
			height: Math.round((drawnWidth * cardHeight) / cardWidth),
			medium: 'embed'
		},
		source: view.shortSources,
		site: siteName,
		description: view.description,
		draw: (size) => engine.draw(id, facts.defaults, size, `${id}-card`).svg
	};
	const { tree, width, height } = composeTree(composition);
	const known = fileFacts(view, { ...imprint, selection: facts.defaults });
	return { svg: writeSvg(outlineText(tree)), width, height, facts: known };
}
