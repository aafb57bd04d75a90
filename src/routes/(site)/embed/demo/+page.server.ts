import { pageHead } from '../../../heads.server.ts';
import { embedHeightOf } from '../../../embeds.server.ts';
import { readSite } from '../../../study.server.ts';

/** Two charts that are worth reading side by side. */
const shown = ['trade-by-partner', 'japan-flows'];

export function load() {
	const site = readSite();
	const { facts, engine, study } = site;
	const { from, to } = facts.defaults.period;
	const landmark = study.tables.events.find(({ importance, start }) => {
		const year = Number(start.from.slice(0, 4));
		return importance === 1 && year > from && year <= to;
	});
	return {
		head: pageHead(
			site,
			'Embedding',
			'How to put a chart into a page of your own: frames, an element, messages, and two linked charts to try.'
		),
		frames: shown.map((id) => ({
			id,
			title: engine.view(id, facts.defaults).title,
			height: embedHeightOf(site, id, 580)
		})),
		years: { from, to, middle: Math.round((from + to) / 2) },
		landmark: landmark ? { id: landmark.id, label: landmark.label } : null
	};
}
