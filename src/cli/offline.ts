/** `leverage offline`: a briefing as one HTML file that asks for nothing. */
import { gzipSync } from 'node:zlib';
import type { Briefing } from '../lib/briefings/briefing.ts';
import { briefingView } from '../lib/render/briefingView.ts';
import { drawnStudy } from '../lib/render/drawnStudy.ts';
import { Engine } from '../lib/render/engine.ts';
import { offlineFile, type OfflineProgram } from '../lib/render/offlineFile.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';
import type { CaseToExport } from './caseToExport.ts';
import { openCase, refused, type Surroundings } from './exportCharts.ts';
import { outOf } from './exportDeck.ts';
import { meant, UsageError } from './viewOptions.ts';
import { writeWhole } from './writeFiles.ts';

export const offlineOptions = {
	out: { type: 'string', default: 'briefing.html' },
	data: { type: 'string', default: 'data/six-party-talks' },
	force: { type: 'boolean', default: false }
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Writes the briefing named, or the first of the case. */
export async function exportOffline(
	values: Values,
	names: readonly string[],
	{ output }: Surroundings
): Promise<number> {
	const path = outOf(values, '.html');
	const study = openCase(values, output);
	if (!study) return 1;
	const briefing = oneBriefing(names, study);
	if (refused([path], values.force === true, output)) return 1;
	try {
		writeWhole(path, await offlineBriefing(study, briefing), values.force === true);
	} catch (failure) {
		output.err(`error: ${path}: ${failure instanceof Error ? failure.message : String(failure)}`);
		return 1;
	}
	output.out(path);
	return 0;
}

/** The offline file of a briefing. */
export async function offlineBriefing(study: CaseToExport, briefing: Briefing): Promise<string> {
	const { facts, imprint } = study;
	const engine = new Engine(drawnStudy(study.engine.study, facts), serverDocument());
	const { credit, publication } = imprint;
	const told = {
		view: briefingView(engine, briefing, facts),
		engine,
		facts,
		credit,
		siteName: publication.siteName
	};
	return offlineFile(await program(), told, (bytes) => gzipSync(bytes, { level: 9 }));
}

let built: Promise<OfflineProgram> | undefined;

/** Built once. Vite is loaded for this command alone: every other one would start later with it. */
function program(): Promise<OfflineProgram> {
	built ??= import('../offlineProgram.ts')
		.then(({ buildOfflineProgram }) => buildOfflineProgram())
		.then((made) => made.program);
	return built;
}

/** The briefing named, or the first of the case; throws with what is known. */
export function oneBriefing(
	[name, ...more]: readonly string[],
	{ briefings }: Pick<CaseToExport, 'briefings'>
): Briefing {
	if (more.length > 0) throw new UsageError(`unexpected: ${more.join(' ')}; a file tells one briefing.`);
	const known = briefings.map(({ id }) => id);
	const found = name === undefined ? briefings[0] : briefings.find(({ id }) => id === name);
	if (found) return found;
	if (name === undefined) throw new UsageError('the case has no briefing.');
	throw new UsageError(`unknown briefing: ${name}; known are ${known.join(', ')}.${meant(name, known)}`);
}
