import type { CaseStudy } from '../charts/chart.ts';
import { possessive } from '../charts/words.ts';

/**
 * A case whose chronology fits where little room is: of its lanes only those of the partner in question, and of its
 * acts only the sanctions, which its headline speaks about. Everything else is as it was.
 */
export function reducedStudy({ tables, settings, verdicts }: CaseStudy): CaseStudy {
	const lanes = tables.lanes.filter(({ group }) => group.startsWith(settings.protagonist));
	const own = new Set(lanes.map(({ id }) => id));
	const sanctions = tables.sanctions.filter(({ lane, kind }) => own.has(lane) && kind === 'sanction');
	const counted = new Set(sanctions.map(({ id }) => id));
	const events = tables.events.filter(({ sanctionId }) => counted.has(sanctionId));
	return { settings, verdicts, tables: { ...tables, lanes, sanctions, events } };
}

/** What a reduced chronology has to say of itself. */
export function reducedNote({ tables, settings }: CaseStudy): string {
	const partner = tables.partners.find((row) => row.id === settings.protagonist);
	return `Shown here: ${possessive(partner?.name ?? settings.protagonist)} sanctions only.`;
}
