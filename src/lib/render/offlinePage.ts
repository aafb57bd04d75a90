/** The words of an offline file as plain markup: what is read where no script runs, or before it has. */
import type { BriefingCitations, Citation } from './briefingCitations.ts';
import type { BriefingView, StepView } from './briefingView.ts';
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
		'<p>The slides of this file need JavaScript, and a browser of 2023 or later. Here are its words.</p>',
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

/** Its address is one of the web, or none. */
function citation({ text: before, address, rest }: Citation): string {
	const link =
		address === '' ? '' : ` &lt;<a href="${text(address)}" rel="external">${text(address)}</a>&gt;`;
	return `${text(before)}${link}${text(rest)}`;
}
