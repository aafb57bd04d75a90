/** `leverage export`: files of charts, by the same definitions as the pages. */
import { join } from 'node:path';
import { ownSelection } from '../lib/charts/ownSelection.ts';
import type { Selection } from '../lib/selection/selection.ts';
import { caseToExport, type CaseToExport } from './caseToExport.ts';
import type { Output } from './check.ts';
import { exportAll } from './exportAll.ts';
import { formats, jobName, type ExportJob } from './exportFile.ts';
import { Progress, type Terminal } from './progress.ts';
import { chartsOf, lookOf, oneOf, rootOf, selectionOf, viewNotes, viewOptions } from './viewOptions.ts';
import { standing, writeWhole } from './writeFiles.ts';

/** What a command is given of the world around it. */
export interface Surroundings {
	readonly output: Output;
	readonly terminal: Terminal;
	readonly now: Date;
}

export const exportOptions = {
	...viewOptions,
	all: { type: 'boolean', default: false },
	format: { type: 'string', default: 'svg' },
	out: { type: 'string', default: '.' }
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Writes each chart in each format; 0 when all are written, 1 when one could not be. */
export async function exportCharts(
	values: Values,
	names: readonly string[],
	surroundings: Surroundings
): Promise<number> {
	const { output, now } = surroundings;
	const charts = chartsOf(names, values.all === true);
	const wanted = String(values.format)
		.split(',')
		.map((format) => oneOf('format', format.trim(), formats));
	const look = lookOf(values, now, wanted.includes('pptx'));
	const study = openCase(values, output);
	if (!study) return 1;
	const selection = selected(values, study, output);
	const jobs = charts.flatMap((chart) =>
		[...new Set(wanted)].map((format): ExportJob => {
			return {
				chart,
				format,
				selection: ownSelection(
					{ controls: study.engine.controls(chart, selection) },
					selection,
					study.facts.defaults
				),
				look
			};
		})
	);
	const paths = jobs.map((job) => join(String(values.out), jobName(job, study.facts.defaults)));
	if (refused(paths, values.force === true, output)) return 1;
	return write(jobs, paths, { ...surroundings, study, force: values.force === true });
}

interface Run extends Surroundings {
	readonly study: CaseToExport;
	readonly force: boolean;
}

/** Files are written as they are made; one that fails is named and keeps none of the others back. */
async function write(
	jobs: readonly ExportJob[],
	paths: readonly string[],
	{ output, terminal, study, force }: Run
): Promise<number> {
	const progress = new Progress(jobs.length, terminal);
	const failures = new Map<number, string>();
	await exportAll(jobs, study, (index, made) => {
		const path = paths[index] ?? '';
		try {
			if (made instanceof Error) throw made;
			writeWhole(path, made, force);
		} catch (failure) {
			failures.set(index, failure instanceof Error ? failure.message : String(failure));
		}
		progress.step(path);
	});
	progress.end();
	for (const [index, path] of paths.entries()) if (!failures.has(index)) output.out(path);
	for (const [index, failure] of failures) output.err(`error: ${paths[index] ?? ''}: ${failure}`);
	return failures.size > 0 ? 1 : 0;
}

/** The view asked for, after saying what of it is not as it was asked. */
export function selected(values: Values, { facts, engine }: CaseToExport, output: Output): Selection {
	const selection = selectionOf(values, facts);
	for (const note of viewNotes(values, selection, engine.study.tables)) output.err(`note: ${note}`);
	return selection;
}

/** The case, or null after saying what is wrong with it. */
export function openCase(values: Values, output: Output): CaseToExport | null {
	const study = caseToExport(String(values.data), rootOf(values));
	if (!('problems' in study)) return study;
	study.problems.forEach(output.err);
	return null;
}

/** Says which files stand there already; true where one may not be replaced. */
export function refused(paths: readonly string[], force: boolean, output: Output): boolean {
	const taken = force ? [] : standing(paths);
	for (const path of taken) output.err(`error: ${path} stands there already: say --force to replace it.`);
	if (taken.length > 0) output.err('Nothing was written.');
	return taken.length > 0;
}
