import { registry } from '#lib/charts/registry.ts';
import { pictureOf, readSite } from '../study.server.ts';
import { roomViews } from './views.server.ts';

export function load() {
	const site = readSite();
	const { study, engine, facts } = site;
	return {
		...roomViews(site),
		question: study.settings.question,
		steps: study.tables.steps.map(({ step, title, text, chart }) => ({ step, title, text, chart })),
		charts: registry.map(({ id }) => ({
			view: engine.view(id, facts.defaults),
			picture: pictureOf(site, id)
		}))
	};
}
