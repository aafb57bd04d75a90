import { briefingCitations } from '#lib/render/briefingCitations.ts';
import { handoutFigures } from '#lib/render/handoutFigures.ts';
import { markupOf } from '#lib/render/markup.ts';
import { Picture } from '#lib/render/picture.ts';
import { briefingEntries, briefingHead, briefingOf } from '../../../briefings.server.ts';
import type { PageServerLoad } from './$types';

export const entries = briefingEntries;

export const load: PageServerLoad = ({ params }) => {
	const { site, briefing, view } = briefingOf(params.briefing);
	const { engine, facts, imprint } = site;
	return {
		head: briefingHead(site, { ...briefing, title: `Handout: ${briefing.title}` }),
		view,
		citations: briefingCitations(engine, view, facts),
		credit: imprint.credit,
		pictures: view.steps.map((step) => {
			const figures = handoutFigures(engine, step, facts, 'slide');
			return new Picture(figures.map(markupOf).join(''));
		})
	};
};
