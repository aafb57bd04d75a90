import type { CaseStudy } from '../charts/chart.ts';
import type { SelectionFacts } from '../selection/selection.ts';
import type { EventView, QuoteRange, TermView } from './room.ts';
import type { ShowParts } from './showParts.ts';

/** What the components of a page share of a case. Plain values: they travel as JSON. */
export function roomParts({ tables }: CaseStudy, facts: SelectionFacts): ShowParts {
	const names = new Map(tables.partners.map(({ id, name }) => [id, name]));
	return {
		facts,
		quotes: tables.quotes.map(quoteRange),
		events: eventViews(tables, facts),
		bases: tables.bases.map(({ id, title }) => ({ id, title })),
		terms: cabinetViews(tables),
		partners: facts.partners.map((id) => ({ id, name: names.get(id) ?? id }))
	};
}

/** What a quote speaks about. */
export function quoteRange({
	id,
	charts,
	series,
	from,
	to
}: CaseStudy['tables']['quotes'][number]): QuoteRange {
	return { id, charts, series, from: from?.from ?? null, to: (to ?? from)?.to ?? null };
}

/** The events of the case since the period can begin, as the period bar and the spotlight need them. */
function eventViews({ events }: CaseStudy['tables'], { years }: SelectionFacts): readonly EventView[] {
	return events
		.filter((event) => Number(event.start.from.slice(0, 4)) >= years.from)
		.map(({ id, direction, importance, start, end }) => ({
			id,
			direction,
			importance,
			from: start.from,
			to: (end ?? start).to
		}));
}

/** The cabinets of the day. */
function cabinetViews({ terms }: CaseStudy['tables']): readonly TermView[] {
	return terms
		.filter((term) => term.office === 'prime-minister-japan')
		.map(({ shortName, start, end }) => ({ name: shortName, from: start.from, to: end?.to ?? '9999-12-31' }));
}
