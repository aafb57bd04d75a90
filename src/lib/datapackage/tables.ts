/** The rows of every table, one type each. Long because it is a list: who looks for a column finds it in one place. */
import type { FuzzyDate } from './dates.ts';
import type { Flow, TradeRow } from './trade.ts';

/** A way of choosing one figure per partner, year and flow (`bases.csv`). */
export interface BasisRow {
	readonly id: string;
	readonly title: string;
	readonly shortTitle: string;
	readonly description: string;
	readonly caution: string;
	readonly line: number;
}

/** Which rows a basis takes for a reporter (`series.csv`): South Korea on `cow` takes the `national` rows. */
export interface SeriesRow {
	readonly basis: string;
	readonly reporter: string;
	readonly rowsFrom: string;
	readonly note: string;
	/** Years the note is about; null where it holds for all. */
	readonly noteFrom: number | null;
	readonly noteTo: number | null;
	readonly line: number;
}

/** A trading partner of the country under study (`partners.csv`). */
export interface PartnerRow {
	readonly id: string;
	readonly name: string;
	/** What a sentence puts before the name: "the" for the United States. */
	readonly article: string;
	readonly order: number;
	/** In focus when nothing else is chosen. */
	readonly focus: boolean;
	readonly note: string;
	/** For a bloc: those of its members that are partners here too. A partner with members is a bloc; empty for countries. */
	readonly members: readonly string[];
	readonly line: number;
}

/** An economy-wide figure: trade totals, shares as printed, national income (`totals.csv`). */
export interface TotalRow {
	readonly entity: string;
	readonly year: number;
	readonly measure: string;
	readonly value: number;
	readonly unit: string;
	readonly standing: 'headline' | 'alternative' | 'excluded';
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

export type Direction = 'tighten' | 'extend' | 'ease' | 'engage' | 'provoke' | 'neutral';

/** A dated act (`events.csv`). Several events may be stages of one sanction. */
export interface EventRow {
	readonly id: string;
	readonly start: FuzzyDate;
	readonly end: FuzzyDate | null;
	readonly lane: string;
	readonly actor: string;
	readonly title: string;
	/** A few words for a crowded chart. */
	readonly label: string;
	readonly summary: string;
	readonly direction: Direction;
	/** 1 landmark, 2 important, 3 detail: the order in which labels are placed. */
	readonly importance: number;
	readonly paperMention: '' | 'named-dated' | 'named-undated' | 'named-differs' | 'group';
	readonly paperPage: string;
	readonly sanctionId: string;
	readonly stage: string;
	readonly sourceId: string;
	readonly otherSourceIds: readonly string[];
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

/** A measure of pressure with its stages (bill, decision, in force, extensions) counted once (`sanctions.csv`). */
export interface SanctionRow {
	readonly id: string;
	readonly lane: string;
	readonly sender: string;
	readonly title: string;
	readonly label: string;
	/** `sanction` restricts; `law` only empowers; `administrative` is pressure without a sanction; `resolution` binds others. */
	readonly kind: 'sanction' | 'law' | 'administrative' | 'resolution';
	/** What it restricts, so that a chart can tell a zero under a ban from a gap: `imports`, `exports`, `ports`, `finance`, … */
	readonly restricts: readonly string[];
	/** Null where no in-force day was found in a source. */
	readonly inForceFrom: FuzzyDate | null;
	/** Null while still in force at the end of the chronology. */
	readonly inForceTo: FuzzyDate | null;
	/** What the end is; `renewal-not-read` is the last expiry known, not a lifting. */
	readonly endKind: '' | 'lifted' | 'superseded' | 'renewal-not-read';
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

/** A row of the chronology chart (`lanes.csv`); several lanes may share a group. */
export interface LaneRow {
	readonly id: string;
	readonly title: string;
	readonly group: string;
	readonly groupTitle: string;
	readonly order: number;
	readonly description: string;
	readonly line: number;
}

/** A term of office (`terms.csv`). */
export interface TermRow {
	readonly id: string;
	readonly office: 'prime-minister-japan' | 'president-us' | 'president-rok';
	readonly name: string;
	readonly shortName: string;
	readonly start: FuzzyDate;
	readonly end: FuzzyDate | null;
	readonly stanceInPaper: string;
	readonly page: string;
	readonly sourceId: string;
	readonly note: string;
	readonly line: number;
}

/** A verbatim quote with what it speaks about (`quotes.csv`). */
export interface QuoteRow {
	readonly id: string;
	readonly text: string;
	readonly page: number;
	readonly section: string;
	/** Note marks of the paper that stand at the quote. */
	readonly noteMarks: readonly number[];
	readonly theme: string;
	readonly actors: readonly string[];
	/** The range of time it speaks about; null where it speaks of none. */
	readonly from: FuzzyDate | null;
	readonly to: FuzzyDate | null;
	/** Charts it belongs to, by chart id. */
	readonly charts: readonly string[];
	/** Series of those charts it speaks about: partner ids, `export` and `import` on one partner's flows, `growth` on an economy’s, lane group ids on the chronology. */
	readonly series: readonly string[];
	/** Place among the quotes of its charts, 1 first; null: listed but not drawn. */
	readonly rank: number | null;
	/** Step of the argument (1–8) it carries in the briefing; null: in the data only. */
	readonly step: number | null;
	/** What the record says where it disagrees with the quote; empty where nothing does. */
	readonly caution: string;
	readonly line: number;
}

/** A link of the briefing's argument, in our own words (`steps.csv`); quotes name the step they carry. */
export interface StepRow {
	readonly step: number;
	readonly title: string;
	/** Paragraphs parted by a blank line. */
	readonly text: string;
	/** Chart that stands with the step; empty where words and quotes carry it. */
	readonly chart: string;
	readonly line: number;
}

/** A checkable claim of the paper (`claims.csv`). */
export interface ClaimRow {
	readonly id: string;
	readonly text: string;
	readonly page: number;
	readonly kind: string;
	readonly subject: string;
	/** What would show it, as `parseClaim` reads it; `judgement` where it can only be argued; empty where nothing here can tell. */
	readonly expected: string;
	/** What it would take to test it, or what the test leaves out. */
	readonly needsData: string;
	/** Ids of the quotes whose words it tests. */
	readonly quotes: readonly string[];
	/** Own sentence: what the record says where it differs, or what to watch. */
	readonly record: string;
	readonly note: string;
	readonly line: number;
}

/** A point on which the record differs from the paper, or may be doubted (`disagreements.csv`). */
export interface DisagreementRow {
	readonly id: string;
	/** Printed page of the paper. */
	readonly page: number;
	readonly topic: string;
	/** What the paper says, in short. */
	readonly said: string;
	/** What the tables of the case have. */
	readonly record: string;
	readonly line: number;
}

/** Where a figure, a date or a quote was read (`sources.csv`). */
export interface SourceRow {
	readonly id: string;
	readonly title: string;
	readonly author: string;
	readonly publisher: string;
	readonly date: string;
	readonly url: string;
	readonly licence: string;
	readonly reliability: 'dataset' | 'official' | 'press' | 'repost' | 'weak' | 'paper';
	readonly reliabilityNote: string;
	readonly line: number;
}

/** Aid given, agreed or refused (`aid.csv`). */
export interface AidRow {
	readonly donor: string;
	readonly recipient: string;
	readonly year: number;
	readonly period: string;
	readonly category: string;
	/** Null where the row records a position, such as a refusal, and no quantity. */
	readonly value: number | null;
	readonly unit: string;
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

/** What was traded (`composition.csv`). */
export interface CompositionRow {
	readonly reporter: string;
	readonly partner: string;
	readonly period: string;
	readonly flow: Flow;
	readonly commodity: string;
	readonly value: number | null;
	readonly unit: string;
	readonly sharePct: number | null;
	readonly yoyPct: number | null;
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

/** Monthly and part-year trade, in the currency printed (`trade-monthly.csv`). */
export interface MonthlyTradeRow {
	readonly reporter: string;
	readonly partner: string;
	readonly period: FuzzyDate;
	readonly flow: Flow;
	readonly valueMjpy: number | null;
	readonly valueMusd: number | null;
	readonly yoyPct: number | null;
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

/** Annual trade printed in yen; never converted (`trade-yen.csv`). `value` is JPY million. */
export interface YenTradeRow {
	readonly reporter: string;
	readonly partner: string;
	readonly year: number;
	/** `calendar` unless a source's own figures say fiscal. */
	readonly yearKind: 'calendar' | 'probably-fiscal';
	readonly flow: Flow;
	readonly value: number;
	readonly sourceId: string;
	readonly locator: string;
	readonly note: string;
	readonly line: number;
}

/** Every table of a case, typed. Plain values only: it travels to the browser as JSON. */
export interface Tables {
	readonly trade: readonly TradeRow[];
	readonly bases: readonly BasisRow[];
	readonly series: readonly SeriesRow[];
	readonly partners: readonly PartnerRow[];
	readonly totals: readonly TotalRow[];
	readonly events: readonly EventRow[];
	readonly sanctions: readonly SanctionRow[];
	readonly lanes: readonly LaneRow[];
	readonly terms: readonly TermRow[];
	readonly quotes: readonly QuoteRow[];
	readonly steps: readonly StepRow[];
	readonly claims: readonly ClaimRow[];
	readonly disagreements: readonly DisagreementRow[];
	readonly sources: readonly SourceRow[];
	readonly aid: readonly AidRow[];
	readonly composition: readonly CompositionRow[];
	readonly tradeMonthly: readonly MonthlyTradeRow[];
	readonly tradeYen: readonly YenTradeRow[];
}
