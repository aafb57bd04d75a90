/** `leverage deck`: a briefing, or charts, as one presentation. */
import type { Briefing } from '../lib/briefings/briefing.ts';
import { briefingCharts } from '../lib/charts/briefingCharts.ts';
import { ownSelection } from '../lib/charts/ownSelection.ts';
import { registry } from '../lib/charts/registry.ts';
import { briefingDeck } from '../lib/render/briefingDeck.ts';
import { briefingView } from '../lib/render/briefingView.ts';
import type { DeckRequest } from '../lib/render/slides.ts';
import type { Selection } from '../lib/selection/selection.ts';
import type { CaseToExport } from './caseToExport.ts';
import type { Output } from './check.ts';
import { openCase, refused, selected, type Surroundings } from './exportCharts.ts';
import { slides } from './exportFile.ts';
import { lookOf, meant, UsageError, viewOptions } from './viewOptions.ts';
import { writeWhole } from './writeFiles.ts';

export const deckOptions = { ...viewOptions, out: { type: 'string', default: 'briefing.pptx' } } as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Writes the briefing named, the charts named, or the first briefing of the case. */
export async function exportDeck(
	values: Values,
	names: readonly string[],
	{ output, now }: Surroundings
): Promise<number> {
	const look = lookOf(values, now, true);
	const path = outOf(values, '.pptx');
	const study = openCase(values, output);
	if (!study) return 1;
	const asked = deckOf(values, names, study, output);
	if (refused([path], values.force === true, output)) return 1;
	try {
		writeWhole(path, await slides(asked, look, study), values.force === true);
	} catch (failure) {
		output.err(`error: ${path}: ${failure instanceof Error ? failure.message : String(failure)}`);
		return 1;
	}
	output.out(path);
	return 0;
}

/** The path that `--out` names; throws where its ending is another one. */
export function outOf(values: Values, ending: string): string {
	const path = String(values.out);
	if (path.endsWith(ending)) return path;
	throw new UsageError(`--out: found ${path}; expected a name that ends in ${ending}.`);
}

function deckOf(
	values: Values,
	names: readonly string[],
	study: CaseToExport,
	output: Output
): Pick<DeckRequest, 'slides' | 'deck'> {
	const briefing = briefingNamed(names, study);
	if (!briefing) return chartsDeck(names, selected(values, study, output), study);
	const view = Object.keys(viewOptions).find((name) => isOfView(name) && values[name] !== undefined);
	if (view !== undefined)
		throw new UsageError(
			`--${view}: the briefing ${briefing.id} says its own views; leave the option out, or name charts instead.`
		);
	return briefingDeck(briefingView(study.engine, briefing, study.facts), study.facts);
}

/** Options that say what is in view have no default; the others do, or say when and where the file is made. */
function isOfView(name: string): boolean {
	const { [name as keyof typeof viewOptions]: option } = viewOptions;
	return !('default' in option) && !['clock', 'site'].includes(name);
}

/** The briefing that is meant, the first of the case where nothing is named; null where charts are. */
function briefingNamed(names: readonly string[], { briefings }: CaseToExport): Briefing | null {
	const [first] = names;
	if (first === undefined) return briefings[0] ?? null;
	const named = (id: string) => briefings.find((briefing) => briefing.id === id);
	const alone = names.length === 1 ? named(first) : undefined;
	if (alone) return alone;
	for (const name of names) {
		if (charts.includes(name)) continue;
		if (named(name)) throw new UsageError(`${name} is a briefing: name it alone, or charts alone.`);
		throw unknownName(name, briefings);
	}
	return null;
}

const charts: readonly string[] = registry.map(({ id }) => id);

function unknownName(name: string, briefings: readonly Briefing[]): UsageError {
	const ids = briefings.map(({ id }) => id);
	const known = [
		...(ids.length > 0 ? [`briefings of the case are ${ids.join(', ')}`] : []),
		`charts are ${charts.join(', ')}`
	];
	return new UsageError(
		`unknown briefing or chart: ${name}; ${known.join('; ')}.${meant(name, [...ids, ...charts])}`
	);
}

/** The charts named, or those of the steps of the case, in one view, under its question. */
function chartsDeck(
	names: readonly string[],
	selection: Selection,
	{ engine, facts, imprint, question }: CaseToExport
): Pick<DeckRequest, 'slides' | 'deck'> {
	const shown = names.length > 0 ? [...new Set(names)] : briefingCharts(engine.study);
	return {
		deck: { title: question, subtitle: imprint.credit.title },
		slides: shown.map((chart) => ({
			chart,
			selection: ownSelection({ controls: engine.controls(chart, selection) }, selection, facts.defaults)
		}))
	};
}
