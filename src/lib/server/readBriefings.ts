import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Briefing } from '../briefings/briefing.ts';
import { ownId } from '../briefings/edit.ts';
import { longestBriefing, readBriefing, type BriefingContext } from '../briefings/readBriefing.ts';
import { problem, type Problem } from '../datapackage/problems.ts';

/** The folder of a case that holds its briefings, one JSON file each. */
const briefingsFolder = 'briefings';

export interface ReadBriefings {
	/** In order of their files’ names; those with an error are left out. */
	readonly briefings: readonly Briefing[];
	readonly problems: readonly Problem[];
}

/** Reads the briefings of a case from its folder; a fault in a file is a problem, never thrown. */
export function readBriefings(dir: string, context: BriefingContext): ReadBriefings {
	const folder = join(dir, briefingsFolder);
	const read = namesIn(folder).map((name) => readOne(join(folder, name), name, context));
	return {
		briefings: read.flatMap(({ briefing }) => briefing ?? []),
		problems: read.flatMap(({ problems }) => problems)
	};
}

/** JSON files of a folder in order of name; links, folders and hidden files are not followed, as in `readCase`. */
function namesIn(folder: string): readonly string[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.toSorted();
}

function readOne(path: string, name: string, context: BriefingContext) {
	const file = `${briefingsFolder}/${name}`;
	const id = name.slice(0, -'.json'.length);
	if (!/^[a-z0-9][-a-z0-9]*$/.test(id) || id === ownId)
		return { briefing: null, problems: [problem({ file }, 'briefing-name', { taken: ownId })] };
	// Four bytes are the most that a character takes.
	if (statSync(path).size > longestBriefing * 4)
		return { briefing: null, problems: [problem({ file }, 'briefing-too-long', { limit: longestBriefing })] };
	const text = readFileSync(path, 'utf8');
	const [before = '', ...others] = text.split('\uFFFD');
	if (others.length === 0) return readBriefing(text, { file, id }, context);
	const line = before.split('\n').length;
	return { briefing: null, problems: [problem({ file, line }, 'file-not-utf8', { count: others.length })] };
}
