/** The words of an offline file as plain markup: what is read where no script runs, or before it has. */
import type { BriefingCitations, Citation } from './briefingCitations.ts';
import type { BriefingView, StepView } from './briefingView.ts';
import { webAddress } from './citedSource.ts';
import { licenceStatements, type CaseCredit } from './credit.ts';
import { escapeHtml as text } from './embedWords.ts';

export function offlinePage(
	{ title, about, question, steps }: BriefingView,
	{ sources }: Pick<BriefingCitations, 'sources'>,
	{ credit, siteName }: { readonly credit: CaseCredit; readonly siteName: string }
): string {
	const cited = sources.filter(({ shown }) => shown);
	const others = sources.length - cited.length;
	return [
		'<main class="plain">',
		'<p class="refused" hidden>This browser can’t unpack the slides of this file: a newer one can. Here are its words.</p>',
		'<noscript><p>The slides of this file need JavaScript, which is switched off here. Here are its words.</p></noscript>',
		`<h1>${text(title)}</h1>`,
		...paragraphs([about, question]),
		...steps.map(section),
		'<section>',
		'<h2>Sources</h2>',
		`<ol>${cited.map((source) => `<li>${citation(source)}</li>`).join('')}</ol>`,
		...paragraphs([others > 0 ? `${others} more, of other readings, are cited on the handout.` : '']),
		...paragraphs([`${credit.title}. ${siteName}.`, ...licenceStatements(credit)]),
		'</section>',
		'</main>'
	].join('\n');
}

function section({ number, headline, finding, dek, words, quotes, events, sourceLine }: StepView): string {
	const dates = events.map(({ date, title }) => `<li><b>${text(date)}</b> ${text(title)}</li>`);
	return [
		`<section id="slide=${number}">`,
		`<h2>${number}. ${text(headline)}</h2>`,
		...paragraphs([words, finding && `Computed from the figures: ${finding}.`, dek]),
		...quotes.map(
			(quote) => `<blockquote>“${text(quote.text)}” <cite>${text(referenceOf(quote))}</cite></blockquote>`
		),
		...(dates.length > 0 ? [`<ul>${dates.join('')}</ul>`] : []),
		...paragraphs([`Source: ${sourceLine}`]),
		'</section>'
	].join('\n');
}

/** "Okano-Heijmans, p. 5. The record agrees. …" */
function referenceOf({ reference, verdict, caution }: StepView['quotes'][number]): string {
	return [`${reference}.`, verdict && `${verdict}.`, caution].filter(Boolean).join(' ');
}

function paragraphs(texts: readonly string[]): readonly string[] {
	return texts.filter((each) => each !== '').map((each) => `<p>${text(each)}</p>`);
}

function citation({ text: before, address: given, rest }: Citation): string {
	const address = webAddress(given);
	const link = address
		? ` &lt;<a href="${text(address)}" rel="external">${text(address)}</a>&gt;`
		: text(given);
	return `${text(before)}${link}${text(rest)}`;
}
