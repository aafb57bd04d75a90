/** What the skins of a briefing need of the server: its words, and its pictures as markup. */
import { error } from '@sveltejs/kit';
import type { Briefing } from '#lib/briefings/briefing.ts';
import { ownId } from '#lib/briefings/edit.ts';
import { selectionOfView } from '#lib/briefings/stepSelection.ts';
import { registry } from '#lib/charts/registry.ts';
import { briefingView, drawStep, type StepView } from '#lib/render/briefingView.ts';
import { markupOf } from '#lib/render/markup.ts';
import { Picture } from '#lib/render/picture.ts';
import { variantSize } from '#lib/render/variants.ts';
import { roomViews } from './(site)/views.server.ts';
import { headMarkup, pageHead } from './heads.server.ts';
import { readSite, type Site } from './study.server.ts';

/** Every briefing that ships, as prerendering needs it. */
export const briefingEntries = () => readSite().briefings.map(({ id }) => ({ briefing: id }));

/** The same, with the name under which a skin shows what only the browser knows. */
export const skinEntries = () => [...briefingEntries(), { briefing: ownId }];

/** A briefing of the case in words; an unknown one is not found. */
export function briefingOf(id: string) {
	const site = readSite();
	const briefing = site.briefings.find((each) => each.id === id);
	if (!briefing) error(404, `unknown briefing: ${id}`);
	return { site, briefing, view: briefingView(site.engine, briefing, site.facts) };
}

/** The head of a skin of a briefing. */
export function briefingHead(site: Site, { title, about }: Briefing): Picture {
	return headMarkup(pageHead(site, title, about || site.study.settings.question));
}

/** The picture of a step as it stands on its slide. */
export function stepPicture({ engine, facts }: Site, step: StepView, key: string): Picture {
	const figure = drawStep(engine, step, selectionOfView(step, facts), `${key}-${step.number}`);
	return new Picture(markupOf(figure));
}

/** The picture of a step for a phone: as tall as it likes, its quote in the words beside it. */
export function narrowPicture({ engine, facts }: Site, step: StepView): Picture {
	const size = { ...variantSize('narrow'), quotes: 0, keyless: true };
	const figure = drawStep(engine, { ...step, size }, selectionOfView(step, facts), `narrow-${step.number}`);
	figure.svg.removeAttribute('data-reader');
	return new Picture(markupOf(figure));
}

/** What a skin shows, with its pictures; of a briefing that only the browser knows, what it needs to draw them there. */
export function skinOf<Pictures>(id: string, picturesOf: (site: Site, step: StepView) => Pictures) {
	if (id === ownId) return ownSkin();
	const { site, briefing, view } = briefingOf(id);
	return {
		head: briefingHead(site, briefing),
		view,
		parts: roomViews(site),
		charts: [],
		pictures: view.steps.map((step) => picturesOf(site, step))
	};
}

/** What a skin needs to show a briefing that only the browser knows: no words, no pictures. */
export function ownSkin(title = 'My briefing') {
	const site = readSite();
	const description = 'A briefing that is kept on this device, or that came with a link.';
	return {
		head: headMarkup(pageHead(site, title, description)),
		parts: roomViews(site),
		charts: registry.map(({ id }) => id),
		view: null,
		pictures: null
	};
}
