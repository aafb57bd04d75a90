import { error } from '@sveltejs/kit';
import { registry } from '#lib/charts/registry.ts';
import { pictureOf, readSite } from '../../../study.server.ts';
import { roomViews } from '../../views.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => registry.map(({ id }) => ({ chart: id }));

export const load: PageServerLoad = ({ params }) => {
	const definition = registry.find(({ id }) => id === params.chart);
	if (!definition) error(404, `unknown chart: ${params.chart}`);
	const site = readSite();
	const { id, name, about, method } = definition;
	return {
		...roomViews(site),
		chart: {
			name,
			about,
			method,
			view: site.engine.view(id, site.facts.defaults),
			picture: pictureOf(site, id)
		},
		others: registry.filter((other) => other.id !== id).map((other) => ({ id: other.id, name: other.name }))
	};
};
