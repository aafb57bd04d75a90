import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadOptions } from '../lib/datapackage/datapackage.ts';
import { formatProblem, hasErrors, type Problem } from '../lib/datapackage/problems.ts';
import type { Tables } from '../lib/datapackage/tables.ts';
import { selectionFacts } from '../lib/selection/facts.ts';
import { readBriefings } from '../lib/server/readBriefings.ts';
import { isCase, readCase, type ReadCase } from '../lib/server/readCase.ts';

/** Where a command writes, a line at a time. */
export interface Output {
	readonly out: (line: string) => void;
	readonly err: (line: string) => void;
}

/**
 * `leverage check`: reads each case and prints every problem, errors first, then one line of summary per case.
 * Gives the exit code: 0 where there is no error, 1 where there is one or where no case was found.
 */
export function check(dirs: readonly string[], output: Output, options: ReadOptions = {}): number {
	const sound = dirs.flatMap((dir) => {
		const cases = casesIn(dir);
		if (cases.length > 0) return cases.map((each) => report(readWhole(each, options), output));
		output.err(`${dir}: no case here: no datapackage.json in it or in a folder right below it.`);
		return [false];
	});
	return sound.every((each) => each) ? 0 : 1;
}

/** A case with its briefings, which are read once its tables are sound. */
function readWhole(dir: string, options: ReadOptions): ReadCase & { readonly briefings: number } {
	const study = readCase(dir, options);
	if (!study.package || hasErrors(study.problems)) return { ...study, briefings: 0 };
	const { descriptor, tables } = study.package;
	const context = {
		case: descriptor.name,
		charts: options.charts ?? [],
		facts: selectionFacts(tables, descriptor.xLeverage)
	};
	const { briefings, problems } = readBriefings(dir, context);
	return { ...study, problems: [...study.problems, ...problems], briefings: briefings.length };
}

/** Prints what was found in a case; whether it has no error. */
function report(study: ReturnType<typeof readWhole>, { out, err }: Output): boolean {
	for (const line of problemLines(study)) err(line);
	out(summary(study));
	return !hasErrors(study.problems);
}

/** The folder itself if it is a case, else the cases right below it. */
function casesIn(dir: string): string[] {
	if (isCase(dir)) return [dir];
	try {
		const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
		return folders.map(({ name }) => join(dir, name)).filter(isCase);
	} catch {
		return [];
	}
}

function problemLines({ name, problems }: ReadCase): string[] {
	const line = (problem: Problem) => `${problem.severity}: ${name}/${formatProblem(problem)}`;
	const of = (severity: Problem['severity']) =>
		problems.filter((problem) => problem.severity === severity).map(line);
	return [...of('error'), ...of('warning')];
}

function summary({ name, package: study, problems, briefings }: ReturnType<typeof readWhole>): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const verdict = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
	if (!study) return `${name}: ${verdict}.`;
	const told = briefings > 0 ? `, ${count(briefings, 'briefing')}` : '';
	return `${name}: ${contents(study.tables)}${told}; ${verdict}.`;
}

function contents(tables: Tables): string {
	const all: readonly (readonly unknown[])[] = Object.values(tables);
	const filled = all.filter((rows) => rows.length > 0);
	const rows = filled.reduce((sum, table) => sum + table.length, 0);
	return [count(filled.length, 'table'), count(rows, 'row'), count(tables.sources.length, 'source')].join(
		', '
	);
}

function count(number: number, noun: string): string {
	const digits = number === 0 && noun === 'error' ? 'no' : number.toLocaleString('en-GB');
	return `${digits} ${noun}${number === 1 ? '' : 's'}`;
}
