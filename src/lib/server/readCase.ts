import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type DataPackage, type ReadOptions, readDataPackage } from '../datapackage/datapackage.ts';
import { DESCRIPTOR_FILE } from '../datapackage/descriptor.ts';
import { problem, type Problem } from '../datapackage/problems.ts';

/** A case as read from a folder. */
export interface ReadCase {
	/** Name of the folder. */
	readonly name: string;
	/** Null where a problem is an error. */
	readonly package: DataPackage | null;
	readonly problems: readonly Problem[];
}

/** Larger files are refused before they are read, in bytes: a case is a briefing, not a warehouse. */
const LARGEST = 50 * 1024 * 1024;

/** Whether a folder is a case, i.e. holds a `datapackage.json`. */
export function isCase(dir: string): boolean {
	return existsSync(join(dir, DESCRIPTOR_FILE));
}

/** Reads a case from its folder on disk; a fault in its files is a problem, never thrown. */
export function readCase(dir: string, options: ReadOptions = {}): ReadCase {
	const name = basename(resolve(dir));
	if (!isCase(dir)) return { name, package: null, problems: [problem({ file: name }, 'descriptor-absent')] };
	const paths = csvPaths(dir);
	const sizes = new Map([DESCRIPTOR_FILE, ...paths].map((path) => [path, statSync(join(dir, path)).size]));
	const tooLarge = [...sizes].filter(([, size]) => size > LARGEST);
	if (tooLarge.length > 0) return { name, package: null, problems: tooLarge.map(sizeProblem) };
	const read = (path: string) => readFileSync(join(dir, path), 'utf8');
	const files = new Map(paths.map((path) => [path, read(path)]));
	return { name, ...readDataPackage(read(DESCRIPTOR_FILE), files, options) };
}

/** CSV files below a folder, as relative paths with `/`, in order of name; links and hidden folders are not followed. */
function csvPaths(dir: string, below = ''): string[] {
	const entries = readdirSync(join(dir, below), { withFileTypes: true });
	return entries
		.filter(({ name }) => !name.startsWith('.'))
		.toSorted((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = below === '' ? entry.name : `${below}/${entry.name}`;
			if (entry.isDirectory()) return csvPaths(dir, path);
			return entry.isFile() && entry.name.endsWith('.csv') ? [path] : [];
		});
}

function sizeProblem([file, size]: readonly [string, number]): Problem {
	const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
	return problem({ file }, 'file-too-large', { limit: megabytes(LARGEST), size: megabytes(size) });
}
