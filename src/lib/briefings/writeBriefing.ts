import type { Briefing, BriefingStep } from './briefing.ts';

/** A briefing as its file: what is empty is left out, and what is read from it is the same briefing. */
export function writeBriefing({ case: ofCase, title, about, minutes, steps }: Briefing): string {
	const file = {
		...(ofCase !== '' && { case: ofCase }),
		title,
		...(about !== '' && { about }),
		...(minutes !== null && { minutes }),
		steps: steps.map(stepFile)
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

function stepFile({ chart, ...rest }: BriefingStep): Partial<BriefingStep> {
	const said = Object.entries(rest).filter(([, value]) => value.length > 0);
	return { chart, ...Object.fromEntries(said) };
}
