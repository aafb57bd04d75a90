import type { SanctionRow } from '../datapackage/tables.ts';
import type { Period } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';

/** The caution that belongs under every chart a sanction stands on or beside. */
export function causeNote({ settings }: CaseStudy): string {
	return `A sanction beside a falling curve is not proof that it caused the fall. ${settings.causeCaution}`.trim();
}

/** What to know of a basis: its own caution, and which series it borrows from another. */
export function basisNotes(
	{ tables }: CaseStudy,
	basis: string,
	partners: readonly string[]
): readonly string[] {
	const caution = tables.bases.find((row) => row.id === basis)?.caution ?? '';
	const borrowed = tables.series
		.filter(
			(series) => series.basis === basis && series.rowsFrom !== basis && partners.includes(series.reporter)
		)
		.map((series) => series.note);
	return [...borrowed, caution].filter((note) => note !== '');
}

/** Sanctions proper (no bills, no enabling laws) that came into force in a period. */
export function sanctionsBegun(sanctions: readonly SanctionRow[], lane: string, period: Period) {
	return sanctions.filter((row) => {
		const year = Number(row.inForceFrom?.from.slice(0, 4));
		return row.lane === lane && row.kind === 'sanction' && year >= period.from && year <= period.to;
	});
}
