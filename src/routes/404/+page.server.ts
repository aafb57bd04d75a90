import { registry } from '#lib/charts/registry.ts';

export function load() {
	return { charts: registry.map(({ id, name, about }) => ({ id, name, about })) };
}
