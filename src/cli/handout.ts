/** `leverage handout`: a briefing on paper, every slide with what is said to it and all its sources, as a PDF. */
import { openCase, refused, type Surroundings } from './exportCharts.ts';
import { outOf } from './exportDeck.ts';
import { oneBriefing } from './offline.ts';
import { chromiumPress, type Paper, type Press } from './press.ts';
import { oneOf } from './viewOptions.ts';
import { writeWhole } from './writeFiles.ts';

export const handoutOptions = {
	out: { type: 'string', default: 'handout.pdf' },
	paper: { type: 'string', default: 'a4' },
	data: { type: 'string', default: 'data/six-party-talks' },
	force: { type: 'boolean', default: false }
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

const papers: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

/** Prints the briefing named, or the first of the case; 1 where there is nothing to print with. */
export async function exportHandout(
	values: Values,
	names: readonly string[],
	{ output }: Surroundings,
	press: Press = chromiumPress()
): Promise<number> {
	const path = outOf(values, '.pdf');
	const paper = oneOf('paper', String(values.paper), Object.keys(papers) as Paper[]);
	const study = openCase(values, output);
	if (!study) return 1;
	const briefing = oneBriefing(names, study);
	const force = values.force === true;
	if (refused([path], force, output)) return 1;
	try {
		const pdf = await press.print(study, briefing, paper);
		writeWhole(path, pdf, force);
		output.out(`${path}: ${pagesOf(pdf)} pages, ${papers[paper]}`);
		return 0;
	} catch (failure) {
		output.err(`error: ${path}: ${failure instanceof Error ? failure.message : String(failure)}`);
		return 1;
	}
}

/** Pages of a PDF as Chromium writes it: each is an object of that type. */
function pagesOf(pdf: Uint8Array): number {
	const objects = Buffer.from(pdf).toString('latin1');
	return objects.match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;
}
