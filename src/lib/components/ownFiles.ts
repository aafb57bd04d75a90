/** The ways of a briefing out of the browser and back into it. */
import type { Briefing } from '../briefings/briefing.ts';
import { ownId, titled } from '../briefings/edit.ts';
import { writeBriefing } from '../briefings/writeBriefing.ts';
import type { UnreadableRecord } from '../state/ownBriefingsRecord.ts';
import { contextOf, type BriefingParts } from './briefingParts.ts';
import { saveFile } from './saveFile.ts';

/** More than a briefing may hold, bytes, at four of them a character: the rest of a file is not read. */
const largest = 4_000_004;

/** Hands a briefing over as a file; gives the file’s name. */
export function exportBriefing(briefing: Briefing): string {
	const name = `${fileStem(briefing.title)}.json`;
	saveFile(name, writeBriefing(titled(briefing)), 'application/json');
	return name;
}

/** Hands over the text of a record that can’t be used here. */
export function exportRecord({ key, raw }: UnreadableRecord): void {
	saveFile(`record-${fileStem(key)}.txt`, raw, 'text/plain;charset=utf-8');
}

/** A title as the name of a file that any system takes, and any case: letters a to z, digits and hyphens. */
export function fileStem(title: string): string {
	const letters = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
	const stem = letters
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replaceAll(/^-+|-+$/g, '');
	return stem === '' || stem === ownId || isTaken.test(stem) ? `briefing${stem && `-${stem}`}` : stem;
}

/** Names that Windows keeps for devices. */
const isTaken = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Reads a file; null where it is none, with what is wrong, in words. What reads it is fetched when it is first needed. */
export async function importBriefing(
	file: File,
	parts: BriefingParts
): Promise<{ readonly briefing: Briefing | null; readonly problems: readonly string[] }> {
	const [{ readBriefing }, { formatProblem }] = await Promise.all([
		import('../briefings/readBriefing.ts'),
		import('../datapackage/problems.ts')
	]);
	const text = await file.slice(0, largest).text();
	const { briefing, problems } = readBriefing(text, { file: file.name, id: ownId }, contextOf(parts));
	return { briefing, problems: problems.map(formatProblem) };
}

/** The address that holds a briefing, whole; `isLong` where some programs would cut it. */
export async function shareAddress(
	briefing: Briefing,
	root: string
): Promise<{ readonly address: string; readonly isLong: boolean }> {
	const { longestAddress, shareBriefing, shareKey } = await import('../briefings/share.ts');
	const fragment = `${shareKey}=${await shareBriefing(briefing)}`;
	const address = `${new URL(root, location.href).href}story/own/#${fragment}`;
	return { address, isLong: address.length > longestAddress };
}

/** The skins of a briefing, with their addresses below the root of the site. */
export const skins = [
	{ name: 'Story', path: 'story/own/' },
	{ name: 'Present', path: 'present/own/' },
	{ name: 'Handout', path: 'handout/own/' }
] as const;

/** The query that names a briefing on this device. */
export const keptQuery = (key: string) => `?of=${encodeURIComponent(key)}`;
