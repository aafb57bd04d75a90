import { measureIds, splits } from '#lib/selection/selection.ts';
import { registry } from '#lib/charts/registry.ts';
import { formatYears } from '#lib/charts/format.ts';
import { pageHead } from '../../heads.server.ts';
import { readSite } from '../../study.server.ts';

export function load() {
	const site = readSite();
	const { study, facts, pack } = site;
	const { settings, tables } = study;
	const { subject, protagonist, defaultComparison, causeCaution, question } = settings;
	const nameOf = (id: string) => tables.partners.find((row) => row.id === id)?.name ?? id;
	const [from, to] = defaultComparison;
	return {
		head: pageHead(
			site,
			'About',
			`How the figures, dates and quotes were chosen, what they can’t show, and how to cite them. ${question}`
		),
		question,
		subject: nameOf(subject),
		protagonist: nameOf(protagonist),
		compared: { from, to },
		period: formatYears(facts.defaults.period.from, facts.defaults.period.to),
		causeCaution,
		bases: tables.bases.map(({ id, title, shortTitle }) => ({ id, title, shortTitle })),
		charts: registry.map(({ id, name }) => ({ id, name })),
		paper: tables.sources.find(({ reliability }) => reliability === 'paper'),
		reference: pack.descriptor.sources[0],
		quotes: tables.quotes.length,
		parameters: parameters(site)
	};
}

/** What an address may say; the keys are those of selection/codec.ts. */
function parameters({ facts, study }: ReturnType<typeof readSite>) {
	const { years, partners, bases, defaults } = facts;
	const example = study.tables.quotes.find(({ rank }) => rank === 1)?.id ?? '';
	const event = study.tables.events.find(({ importance }) => importance === 1)?.id ?? '';
	const span = `${years.from} to ${years.to}`;
	return [
		{ key: 'time', example: '1998..2010', meaning: `First and last year in view, or one year; ${span}` },
		{
			key: 'partners',
			example: 'japan~china',
			meaning: `Partners in focus, among ${partners.join(', ')}; “none” for nobody`
		},
		{
			key: 'base',
			example: String(defaults.baseYear + 1),
			meaning: `The year that stands at 100 on the index; ${span}`
		},
		{ key: 'yScale', example: 'log', meaning: 'Scale of the value axis: linear or log' },
		{
			key: 'basis',
			example: 'national',
			meaning: `Which published figures are drawn: auto, ${bases.join(', ')}`
		},
		{
			key: 'denominator',
			example: 'without-inter-korean',
			meaning: 'Whether inter-Korean trade counts in the whole that shares are taken of'
		},
		{
			key: 'measure',
			example: 'share',
			meaning: `What the comparison measures: ${measureIds.join(', ')}`
		},
		{
			key: 'window',
			example: `${defaults.period.from + 1}..${defaults.period.to}`,
			meaning: `The two years that are compared, where a chart lets them be chosen; ${span}`
		},
		{ key: 'split', example: 'sources', meaning: `Panels of the comparison: ${splits.join(', ')}` },
		{
			key: 'panel',
			example: partners[0] ?? '',
			meaning: 'The one panel that is shown, by its partner or its basis'
		},
		{ key: 'event', example: event, meaning: 'The event that is open in every chart' },
		{ key: 'quote', example, meaning: 'The quote that is open in every chart' }
	];
}
