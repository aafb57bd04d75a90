/**
 * Makes many files on every core: while one picture is being described here, others are drawn and packed beside it
 * (see `renderPng`). Nothing has to be loaded twice, as it would in processes of their own.
 */
import { availableParallelism } from 'node:os';
import type { CaseToExport } from './caseToExport.ts';
import { exportFile, type ExportJob } from './exportFile.ts';

/** Takes what was made of a job, in any order; an error where it could not be made. */
export type Taker = (index: number, made: string | Uint8Array | Error) => void;

/** Makes each file once and hands it over as soon as it is made. */
export async function exportAll(
	jobs: readonly ExportJob[],
	study: CaseToExport,
	take: Taker,
	atOnce = availableParallelism() + 1
): Promise<void> {
	const queue = jobs.entries();
	const work = async (): Promise<void> => {
		for (const [index, job] of queue) take(index, await made(job, study));
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, work));
}

/** A file, or why it could not be made. */
async function made(job: ExportJob, study: CaseToExport): Promise<string | Uint8Array | Error> {
	try {
		return await exportFile(job, study);
	} catch (failure) {
		return failure instanceof Error ? failure : new Error(String(failure));
	}
}
