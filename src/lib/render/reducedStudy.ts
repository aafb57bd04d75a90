import type { CaseStudy } from '../charts/chart.ts';
import { possessive } from '../charts/words.ts';

/**
 * A case whose chronology fits where little room is. Everything but the chronology is as it was. `acts` are ids of
 * events: only they are kept, with the lanes they stand in and the sanctions they are stages of; without any, the
 * sanctions of the partner in question, which the headline speaks about.
 */
export function reducedStudy(study: CaseStudy, acts: readonly string[] = []): CaseStudy {
	return { ...study, tables: { ...study.tables, ...(acts.length > 0 ? named(study, acts) : own(study)) } };
}

type Chronology = Pick<CaseStudy['tables'], 'lanes' | 'sanctions' | 'events'>;

function own({ tables, settings }: CaseStudy): Chronology {
	const lanes = tables.lanes.filter(({ group }) => group.startsWith(settings.protagonist));
	const ids = new Set(lanes.map(({ id }) => id));
	const sanctions = tables.sanctions.filter(({ lane, kind }) => ids.has(lane) && kind === 'sanction');
	const counted = new Set(sanctions.map(({ id }) => id));
	return { lanes, sanctions, events: tables.events.filter(({ sanctionId }) => counted.has(sanctionId)) };
}

/** A sanction keeps all its stages: one without its end would read as still in force. */
function named({ tables }: CaseStudy, acts: readonly string[]): Chronology {
	const wanted = tables.events.filter(({ id }) => acts.includes(id));
	const sanctions = tables.sanctions.filter(({ id }) => wanted.some(({ sanctionId }) => sanctionId === id));
	const counted = new Set(sanctions.map(({ id }) => id));
	const events = tables.events.filter((event) => wanted.includes(event) || counted.has(event.sanctionId));
	const kept = new Set([...wanted, ...sanctions].map(({ lane }) => lane));
	return { lanes: tables.lanes.filter(({ id }) => kept.has(id)), sanctions, events };
}

/** What a reduced chronology has to say of itself. */
export function reducedNote({ tables, settings }: CaseStudy, acts: readonly string[] = []): string {
	if (acts.length > 0)
		return `Shown here: the acts that matter to this step, out of ${tables.events.length}.`;
	const partner = tables.partners.find((row) => row.id === settings.protagonist);
	return `Shown here: ${possessive(partner?.name ?? settings.protagonist)} sanctions only.`;
}
