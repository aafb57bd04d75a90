import { quoteReference } from '#lib/annotations/match.ts';
import type { QuoteVerdict } from '#lib/claims/verdicts.ts';
import type { EventView, QuoteView } from '#lib/components/room.ts';
import { caseName, type Site } from '../study.server.ts';

/** Every quote of the case, as pages show it; `root` leads from the page to the root of the site. */
export function quoteViews({ study, facts }: Site, root: string): readonly QuoteView[] {
	const author = study.tables.sources.find(({ reliability }) => reliability === 'paper')?.author ?? '';
	return study.tables.quotes.map((quote) => {
		const [from, to] = [quote.from?.from ?? null, (quote.to ?? quote.from)?.to ?? null];
		const { id, text, noteMarks, caution, step, charts, series } = quote;
		const meets =
			from !== null &&
			to !== null &&
			Number(from.slice(0, 4)) <= facts.years.to &&
			Number(to.slice(0, 4)) >= facts.years.from;
		const showable = meets && charts.length > 0;
		return {
			id,
			text,
			reference: quoteReference(author, quote),
			verdict: verdictView(study.verdicts[id], root),
			noteMarks,
			caution,
			step,
			charts,
			series,
			from,
			to,
			showable
		};
	});
}

/** The events of the case since the period can begin, as the period bar and the spotlight need them. */
export function eventViews({ study, facts }: Site): readonly EventView[] {
	return study.tables.events
		.filter((event) => Number(event.start.from.slice(0, 4)) >= facts.years.from)
		.map(({ id, direction, importance, start, end }) => ({
			id,
			direction,
			importance,
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
		caseName,
		quotes: quoteViews(site, '').map(({ id, charts, series, from, to }) => ({
			id,
			charts,
			series,
			from,
			to
		})),
		events: eventViews(site),
		terms: cabinetViews(site),
		...focusViews(site)
	};
}

/** The verdict on a quote with the way to its reckoning. */
function verdictView(verdict: QuoteVerdict | undefined, root: string): QuoteView['verdict'] {
	if (!verdict) return null;
	const { verdict: kind, partly, word, claims } = verdict;
	return { kind: partly ? `${kind} partly` : kind, word, href: `${root}claims/#${claims[0] ?? ''}` };
}
