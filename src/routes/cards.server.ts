import type { CaseStudy } from '#lib/charts/chart.ts';
import { registry } from '#lib/charts/registry.ts';
import { sanctionsChronology } from '#lib/charts/sanctions-chronology.ts';
import { possessive } from '#lib/charts/words.ts';
import { siteName } from '#lib/components/head.ts';
import { compose } from '#lib/render/compose.ts';
import { type Composition, type ComposedSvg } from '#lib/render/composition.ts';
import { Engine } from '#lib/render/engine.ts';
import { markupOf } from '#lib/render/markup.ts';
import { Picture } from '#lib/render/picture.ts';
import { serverDocument } from '#lib/render/serverDocument.ts';
import { variantSize } from '#lib/render/variants.ts';
import { drawnSources, type ChartView } from '#lib/render/view.ts';
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

/**
 * Draws pictures that stand alone and small: without quotes, whose words would find no room, and of the chronology
 * only the sanctions of the partner in question, which its headline speaks about.
 */
function smallEngine(site: Site): Engine {
	const engine = engines.get(site) ?? new Engine(smallStudy(site), serverDocument());
	engines.set(site, engine);
	return engine;
}

function smallStudy({ study: { tables, settings } }: Site): CaseStudy {
	const lanes = tables.lanes.filter(({ group }) => group.startsWith(settings.protagonist));
	const own = new Set(lanes.map(({ id }) => id));
	const sanctions = tables.sanctions.filter(({ lane, kind }) => own.has(lane) && kind === 'sanction');
	const counted = new Set(sanctions.map(({ id }) => id));
	const events = tables.events.filter(({ sanctionId }) => counted.has(sanctionId));
	return { settings, tables: { ...tables, lanes, sanctions, events, quotes: [] } };
}

/** What a small picture leaves out, if anything. */
export function smallNote({ study: { tables, settings } }: Site, id: string): string {
	if (id !== sanctionsChronology.id) return '';
	const partner = tables.partners.find((row) => row.id === settings.protagonist);
	return `Shown here: ${possessive(partner?.name ?? settings.protagonist)} sanctions only.`;
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
export function cardOf(site: Site, name: string): ComposedSvg {
	const { study, facts } = site;
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
		source: shortSource(view),
		site: siteName,
		description: view.description,
		draw: (size) => engine.draw(id, facts.defaults, size, `${id}-card`).svg
	};
	return compose(composition);
}

/** The three most used publishers of the figures drawn; a card has no room for all. */
export function shortSource({ table, sources }: ChartView): string {
	const drawn = drawnSources(table);
	const own = sources.filter(({ id }) => drawn.has(id));
	const names = [...new Set(own.map(({ publisher, title }) => publisher || title))];
	const more = names.length - 3;
	return `${names.slice(0, 3).join('; ')}${more > 0 ? `; and ${more} more, named on the page` : ''}`;
}
