/** One partner's exports and imports, with the bans that explain a zero. */
import type { SanctionRow } from '../datapackage/tables.ts';
import type { AnnualSeries, Observation } from '../measures/annualTrade.ts';
import { alternatives, annualFlow, within } from '../measures/annualTrade.ts';
import type { Selection } from '../selection/selection.ts';
import type { CaseStudy } from './chart.ts';
import { formatMoney } from './format.ts';
import * as partners from './partners.ts';

export type FlowName = 'export' | 'import';

export const flowNames = ['export', 'import'] as const;

/** The basis that has both flows of every year. */
export const ownBasis = 'cow';

export interface Flows {
	readonly study: CaseStudy;
	/** By basis and flow. */
	readonly series: ReadonlyMap<string, AnnualSeries>;
	/** Published readings that no basis draws. */
	readonly alternatives: readonly Observation[];
	/** Bans on imports by the protagonist, with the days they were in force. */
	readonly importBans: readonly SanctionRow[];
}

export function prepareFlows(study: CaseStudy): Flows {
	const { protagonist } = study.settings;
	const pairs = study.tables.bases.flatMap(({ id: basis }) =>
		flowNames.map((flow) => [`${basis}/${flow}`, annualFlow(study.tables, basis, protagonist, flow)] as const)
	);
	const lanes = new Set(
		study.tables.lanes.filter((lane) => lane.group.startsWith(protagonist)).map((lane) => lane.id)
	);
	const importBans = study.tables.sanctions.filter(
		(row) => lanes.has(row.lane) && row.restricts.includes('imports') && row.inForceFrom !== null
	);
	return { study, series: new Map(pairs), alternatives: alternatives(study.tables, protagonist), importBans };
}

/** A flow in view, on the basis chosen. */
export function flowInView({ series }: Flows, selection: Selection, name: FlowName): readonly Observation[] {
	const found = series.get(`${partners.basisOf(selection, ownBasis)}/${name}`);
	return found ? within(found, selection.period.from, selection.period.to).observations : [];
}

export function names({ study }: Flows) {
	const { protagonist } = study.settings;
	const protagonistName = study.tables.partners.find((row) => row.id === protagonist)?.name ?? protagonist;
	return { protagonist: protagonistName, subject: partners.subjectName(study) };
}

/** Whether an import ban was in force on every day of a year: then a zero is the ban's. */
export function bannedAllYear({ importBans }: Flows, year: number): boolean {
	return importBans.some(({ inForceFrom, inForceTo }) => {
		const begun = inForceFrom !== null && inForceFrom.from <= `${year}-01-01`;
		return begun && (inForceTo === null || inForceTo.to >= `${year}-12-31`);
	});
}

/** Exports count up, imports down. */
export const sign = (name: FlowName) => (name === 'export' ? 1 : -1);

/** A value as it is said, a zero with its reason. */
export function said(data: Flows, name: FlowName, year: number, value: number): string {
	if (value !== 0) return formatMoney(value);
	return name === 'import' && bannedAllYear(data, year) ? 'zero (imports banned)' : 'zero';
}
