import { registry } from '#lib/charts/registry.ts';
import { smallNote, thumbnailOf } from '../../cards.server.ts';
import { pageHead } from '../../heads.server.ts';
import { readSite } from '../../study.server.ts';

export function load() {
	const site = readSite();
	const { engine, facts, study } = site;
	const charts = registry.map(({ id, name, about }) => {
		const { title, subtitle } = engine.view(id, facts.defaults);
		return { id, name, about, title, subtitle, note: smallNote(site, id), thumbnail: thumbnailOf(site, id) };
	});
	const names = charts.map(({ name }) => name).join('; ');
	return {
		head: pageHead(site, 'Charts', `Every chart of the case: ${names}. ${study.settings.question}`),
		charts
	};
}
