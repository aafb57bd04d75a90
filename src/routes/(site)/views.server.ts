import { quoteReference } from '#lib/annotations/match.ts';
import type { QuoteVerdict } from '#lib/claims/verdicts.ts';
import type { QuoteView } from '#lib/components/room.ts';
import { quoteRange, roomParts } from '#lib/components/roomParts.ts';
import { caseName, type Site } from '../study.server.ts';

/** Every quote of the case, as pages show it; `root` leads from the page to the root of the site. */
export function quoteViews({ study, facts }: Site, root: string): readonly QuoteView[] {
	const author = study.tables.sources.find(({ reliability }) => reliability === 'paper')?.author ?? '';
	return study.tables.quotes.map((quote) => {
		const { id, charts, series, from, to } = quoteRange(quote);
		const { text, noteMarks, caution, step } = quote;
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

/** The parts of a page that every page with charts needs. */
export const roomViews = ({ study, facts }: Site) => ({ caseName, ...roomParts(study, facts) });

/** The verdict on a quote with the way to its reckoning. */
function verdictView(verdict: QuoteVerdict | undefined, root: string): QuoteView['verdict'] {
	if (!verdict) return null;
	const { verdict: kind, partly, word, claims } = verdict;
	return { kind: partly ? `${kind} partly` : kind, word, href: `${root}claims/#${claims[0] ?? ''}` };
}
