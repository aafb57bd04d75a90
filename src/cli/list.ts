/** `leverage list`: what there is to export, open and cite. */
import { registry } from '../lib/charts/registry.ts';
import { formatFuzzyDate } from '../lib/datapackage/dates.ts';
import { presets } from '../lib/render/presets.ts';
import { caseToExport } from './caseToExport.ts';
import type { Output } from './check.ts';

export const listOptions = {
	json: { type: 'boolean', default: false },
	data: { type: 'string', default: 'data/six-party-talks' }
} as const;

/** Prints charts with their findings, events and quotes, for people or, with `--json`, for programs. */
export function list(
	values: { readonly json?: boolean; readonly data?: string },
	{ out, err }: Output
): number {
	const study = caseToExport(values.data ?? listOptions.data.default, '');
	if ('problems' in study) {
		study.problems.forEach(err);
		return 1;
	}
	const { engine, facts } = study;
	const { events, quotes } = engine.study.tables;
	const listed = {
		charts: registry.map(({ id, name }) => ({ id, name, title: engine.view(id, facts.defaults).title })),
		events: events.map(({ id, start, label }) => ({ id, date: start.edtf, label })),
		quotes: quotes.map(({ id, page, text }) => ({ id, page, text })),
		partners: facts.partners,
		bases: facts.bases,
		presets: presets.map(({ id, name }) => ({ id, name }))
	};
	if (values.json) {
		out(JSON.stringify(listed, null, '\t'));
		return 0;
	}
	const dates = new Map(events.map(({ id, start }) => [id, formatFuzzyDate(start)]));
	section(
		'Charts',
		listed.charts.map(({ id, title }) => [id, title]),
		out
	);
	section(
		'Events',
		listed.events.map(({ id, label }) => [id, `${dates.get(id) ?? ''}: ${label}`]),
		out
	);
	section(
		'Quotes',
		listed.quotes.map(({ id, page, text }) => [id, `p. ${page}: ${beginning(text)}`]),
		out
	);
	section(
		'Presets',
		listed.presets.map(({ id, name }) => [id, name]),
		out
	);
	return 0;
}

function section(name: string, rows: readonly (readonly [string, string])[], out: Output['out']): void {
	const width = Math.max(...rows.map(([id]) => id.length));
	out(`${name}:`);
	for (const [id, words] of rows) out(`  ${id.padEnd(width)}  ${words}`);
	out('');
}

function beginning(text: string): string {
	return text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text;
}
