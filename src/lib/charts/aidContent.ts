/** Energy aid agreed, delivered and refused: who gave what up to the day of the count. */
import { parseFuzzyDate, type FuzzyDate } from '../datapackage/dates.ts';
import { isFault } from '../datapackage/problems.ts';
import type { AidRow } from '../datapackage/tables.ts';
import type { CaseStudy } from './chart.ts';
import { upperFirst } from './words.ts';

/** What one party had delivered, t of heavy fuel oil equivalent. */
export interface AidShare {
	readonly donor: Donor;
	/** Heavy fuel oil. */
	readonly oil: number;
	/** Equipment, as the source counts it. */
	readonly equipment: number;
	readonly total: number;
	readonly rows: readonly AidRow[];
	/** The same count of a later day, from another source; null where none was read. */
	readonly later: { readonly row: AidRow; readonly value: number; readonly date: FuzzyDate } | null;
}

export interface Donor {
	readonly id: string;
	readonly name: string;
	readonly inText: string;
}

/** The party in question where it gave nothing: what it said instead. */
export interface Abstention {
	readonly donor: Donor;
	readonly row: AidRow | null;
	readonly date: FuzzyDate | null;
	/** What the source says of it, verbatim; empty where the row quotes nothing. */
	readonly words: string;
	/** Who said so. */
	readonly publisher: string;
	/** True where the parts of the others make up the whole, so that nothing is left for it. */
	readonly nothing: boolean;
}

/** One agreement: what was pledged and what of it had come by the day of the count. */
export interface EnergyAid {
	/** t of heavy fuel oil equivalent. */
	readonly agreed: number;
	readonly agreedOn: FuzzyDate;
	readonly agreedRow: AidRow;
	readonly upTo: FuzzyDate;
	/** The sum as its source prints it. */
	readonly delivered: number;
	readonly deliveredRow: AidRow;
	/** Most first. */
	readonly shares: readonly AidShare[];
	readonly abstention: Abstention | null;
	/** The pledge in equal parts, one for each party that gave or was asked: our arithmetic. */
	readonly quota: number;
	readonly parties: number;
	/** Parties of whom a quota as large as ours was printed. */
	readonly quotaPrinted: readonly Donor[];
	/** Every row about the agreement in tonnes, and positions on it, by date. */
	readonly rows: readonly { readonly row: AidRow; readonly date: FuzzyDate; readonly donor: Donor }[];
}

/**
 * The energy aid of a case: the earliest pledge of energy aid to the country under study, and the latest day for which
 * the deliveries of all parties were counted together. Null where either was not read.
 */
export function energyAid(study: CaseStudy): EnergyAid | null {
	const { tables, settings } = study;
	const dated = tables.aid
		.filter((row) => row.recipient === settings.subject && isEnergy(row))
		.flatMap((row) => {
			const date = dateOf(row);
			return date ? [{ row, date, donor: donorOf(study, row.donor) }] : [];
		})
		.sort((a, b) => (a.date.to < b.date.to ? -1 : 1));
	const pledge = dated.find(({ row }) => row.category === 'energy_aid_pledged' && row.value !== null);
	const count = dated.findLast(({ row }) => row.category === 'energy_aid_delivered' && row.donor === 'all');
	if (!pledge?.row.value || !count?.row.value) return null;
	const rows = dated.filter(({ date }) => date.to >= pledge.date.from);
	const shares = sharesOf(rows, count.row);
	const abstention = abstentionOf(study, rows, shares, count.row.value);
	const parties = shares.length + (abstention?.row ? 1 : 0);
	const quota = pledge.row.value / parties;
	return {
		agreed: pledge.row.value,
		agreedOn: pledge.date,
		agreedRow: pledge.row,
		upTo: count.date,
		delivered: count.row.value,
		deliveredRow: count.row,
		shares,
		abstention,
		quota,
		parties,
		quotaPrinted: rows
			.filter(({ row }) => row.category.endsWith('_quota') && row.value === quota)
			.map(({ donor }) => donor)
			.filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index),
		rows
	};
}

type Dated = EnergyAid['rows'][number];

/** In tonnes of fuel oil or its equivalent, or a position without a quantity. */
function isEnergy({ category, unit, value }: AidRow): boolean {
	return /^(hfo|energy)_/.test(category) && (unit.startsWith('t HFO') || value === null);
}

/** The day, month or year at the end of a period: "cumulative to 2008-07-10". */
function dateOf({ period }: AidRow): FuzzyDate | null {
	const written = datePattern.exec(period)?.[0];
	const date = written === undefined ? null : parseFuzzyDate(written);
	return date === null || isFault(date) ? null : date;
}

/** The date that a period ends with. */
export const datePattern: RegExp = /\d{4}(-\d\d){0,2}$/;

function donorOf({ tables }: CaseStudy, id: string): Donor {
	const row = tables.partners.find((partner) => partner.id === id);
	if (!row) {
		const words = id === 'all' ? 'all parties' : id.replaceAll('-', ' ');
		return { id, name: upperFirst(words), inText: words };
	}
	return { id, name: row.name, inText: row.article === '' ? row.name : `${row.article} ${row.name}` };
}

/** The parts of the count: rows of the same period and source. */
function sharesOf(rows: readonly Dated[], count: AidRow): readonly AidShare[] {
	const parts = rows.filter(
		({ row }) =>
			row.period === count.period &&
			row.sourceId === count.sourceId &&
			row.donor !== count.donor &&
			row.category.endsWith('_delivered')
	);
	const donors = [...new Set(parts.map(({ row }) => row.donor))];
	return donors
		.map((id): AidShare => {
			const own = parts.filter(({ row }) => row.donor === id);
			const sum = (kind: string) =>
				own.reduce((total, { row }) => total + (row.category.startsWith(kind) ? (row.value ?? 0) : 0), 0);
			const [oil, equipment] = [sum('hfo_'), sum('energy_')];
			return {
				donor: own[0]!.donor,
				oil,
				equipment,
				total: oil + equipment,
				rows: own.map(({ row }) => row),
				later: laterOf(rows, own[0]!, equipment === 0)
			};
		})
		.sort((a, b) => b.total - a.total);
}

/** The last count of a later day; oil alone is the same count only for who gave nothing but oil. */
function laterOf(rows: readonly Dated[], own: Dated, onlyOil: boolean): AidShare['later'] {
	const found = rows.findLast(
		({ row, date }) =>
			row.donor === own.row.donor &&
			date.from > own.date.to &&
			(row.category === 'energy_aid_delivered' || (onlyOil && row.category === 'hfo_delivered'))
	);
	return found?.row.value ? { row: found.row, value: found.row.value, date: found.date } : null;
}

function abstentionOf(
	study: CaseStudy,
	rows: readonly Dated[],
	shares: readonly AidShare[],
	delivered: number
): Abstention | null {
	const id = study.settings.protagonist;
	if (shares.some(({ donor }) => donor.id === id)) return null;
	const position = rows.findLast(({ row }) => row.donor === id && row.value === null);
	const source = study.tables.sources.find((row) => row.id === position?.row.sourceId);
	return {
		donor: donorOf(study, id),
		row: position?.row ?? null,
		date: position?.date ?? null,
		words: /"([^"]+)"/.exec(position?.row.note ?? '')?.[1] ?? '',
		publisher: source?.publisher ?? '',
		nothing: shares.reduce((left, { total }) => left - total, delivered) === 0
	};
}
