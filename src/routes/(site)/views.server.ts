import { quoteRef } from '#lib/charts/partners.ts';
import { laneContents } from '#lib/charts/chronologyLayout.ts';
import type { EventView, QuoteView } from '#lib/components/briefing.ts';
import type { Site } from '../study.server.ts';

/** Every quote of the case, as pages show it. */
export function quoteViews({ study }: Site): readonly QuoteView[] {
	return study.tables.quotes.map((quote) => ({
		id: quote.id,
		text: quote.text,
		reference: quoteRef(study, quote),
		section: quote.section,
		noteMarks: quote.noteMarks,
		caution: quote.caution,
		step: quote.step,
		charts: quote.charts,
		series: quote.series,
		from: quote.from?.from ?? null,
		to: (quote.to ?? quote.from)?.to ?? null
	}));
}

/** Every event of the case, as the period bar and the spotlight need it. */
export function eventViews({ study, facts }: Site): readonly EventView[] {
	const lanes = laneContents(study.tables, { from: 0, to: 9999 });
	const laneOf = new Map(lanes.flatMap((lane) => lane.events.map((event) => [event.id, lane.id])));
	return study.tables.events
		.filter((event) => Number(event.start.from.slice(0, 4)) >= facts.years.from)
		.map(({ id, label, title, direction, importance, start, end }) => ({
			id,
			label,
			title,
			direction,
			importance,
			lane: laneOf.get(id) ?? '',
			from: start.from,
			to: (end ?? start).to
		}));
}

/** The cabinets of the day. */
export function cabinetViews({ study }: Site) {
	return study.tables.terms
		.filter((term) => term.office === 'prime-minister-japan')
		.map(({ shortName, start, end }) => ({ name: shortName, from: start.from, to: end?.to ?? '9999-12-31' }));
}

/** What the focus control offers. */
export function focusViews({ study, facts }: Site) {
	const names = new Map(study.tables.partners.map(({ id, name }) => [id, name]));
	return {
		partners: facts.partners.map((id) => ({ id, name: names.get(id) ?? id })),
		bases: study.tables.bases.map(({ id, title }) => ({ id, title }))
	};
}

/** The parts of a page that every page with charts needs. */
export function roomViews(site: Site) {
	return {
		facts: site.facts,
		quotes: quoteViews(site),
		events: eventViews(site),
		terms: cabinetViews(site),
		...focusViews(site)
	};
}
