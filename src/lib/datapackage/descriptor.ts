import { readJson } from './json.ts';
import { JsonCursor } from './jsonCursor.ts';
import { fault, problem, type Problem } from './problems.ts';
import type { TableSchema } from './schema.ts';
import { readTableSchema } from './tableSchema.ts';

export const DESCRIPTOR_FILE = 'datapackage.json';

/** What `datapackage.json` says of a case, typed (Data Package version 2, tabular resources in CSV). */
export interface Descriptor {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly version: string;
	/** Day it was made, `2026-11-24` or longer; '' where the descriptor does not say. */
	readonly created: string;
	readonly licenses: readonly Licence[];
	readonly contributors: readonly Contributor[];
	readonly sources: readonly { readonly title: string; readonly path: string }[];
	readonly resources: readonly Resource[];
	/** The property `x-leverage`. */
	readonly xLeverage: LeverageSettings;
}

export interface Licence {
	readonly name: string;
	readonly title: string;
	readonly path: string;
}

export interface Contributor {
	readonly title: string;
	readonly path: string;
	readonly roles: readonly string[];
}

/** A table of the case: its file and what stands in it. */
export interface Resource {
	readonly name: string;
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** Its own; those of the package where it has none. */
	readonly licenses: readonly Licence[];
	readonly schema: TableSchema;
	/** Line of `datapackage.json` on which it is described. */
	readonly line: number;
}

/** What a case asks and opens with. */
export interface LeverageSettings {
	/** Id of the country under study. */
	readonly subject: string;
	/** The partner whose leverage is in question. */
	readonly protagonist: string;
	readonly question: string;
	readonly defaultPeriod: readonly [number, number];
	readonly defaultBaseYear: number;
	readonly defaultBasis: string;
	/** The two years the case's author compares; the ends of the period where the descriptor does not say. */
	readonly defaultComparison: readonly [number, number];
	/** Why a sanction beside a falling curve proves nothing, on this case's own record; may be empty. */
	readonly causeCaution: string;
	/** Acts that the case's author calls breakthroughs, by id of the chronology; empty where the descriptor names none. */
	readonly breakthroughs: readonly string[];
	/** Which acts were left out of them, and why; may be empty. */
	readonly breakthroughsCaution: string;
}

/** Reads `datapackage.json`; the descriptor is null where nothing can be read by it. */
export function readDescriptor(text: string): {
	descriptor: Descriptor | null;
	problems: readonly Problem[];
} {
	const json = readJson(text, DESCRIPTOR_FILE);
	const problems = [...json.problems];
	if (json.value === undefined) return { descriptor: null, problems };
	const root = JsonCursor.root(json, DESCRIPTOR_FILE, problems);
	if (!root.at('resources').isPresent) {
		root.report(fault('descriptor-shape', { what: 'an object with a list of resources' }));
		return { descriptor: null, problems };
	}
	checkProfile(root);
	const descriptor: Descriptor = {
		name: readName(root),
		title: root.at('title').string(),
		description: root.at('description').string(''),
		version: root.at('version').string(''),
		created: root.at('created').string(''),
		licenses: readLicences(root),
		contributors: list(root.at('contributors'), (item) => ({
			title: item.at('title').string(''),
			path: readLink(item.at('path')),
			roles: item.at('roles').isPresent ? item.at('roles').strings() : []
		})),
		sources: list(root.at('sources'), (item) => ({
			title: item.at('title').string(''),
			path: readLink(item.at('path'))
		})),
		resources: readResources(root.at('resources')),
		xLeverage: readSettings(root.at('x-leverage'))
	};
	if (descriptor.licenses.length === 0)
		problems.push(problem({ file: DESCRIPTOR_FILE, column: 'licenses' }, 'descriptor-licence'));
	return { descriptor, problems };
}

function readLicences(owner: JsonCursor): Licence[] {
	return list(owner.at('licenses'), (item) => ({
		name: item.at('name').string(''),
		title: item.at('title').string(''),
		path: readLink(item.at('path'))
	}));
}

function readName(root: JsonCursor): string {
	const name = root.at('name').string();
	if (name !== '' && !/^[a-z0-9][-a-z0-9._]*$/.test(name))
		root.at('name').report(fault('descriptor-shape', { what: 'a name of a-z, 0-9, "-", "." and "_"' }));
	return name;
}

function checkProfile(root: JsonCursor): void {
	const profile = root.at('$schema');
	const version2 = /^https:\/\/datapackage\.org\/profiles\/2\.\d+\/datapackage\.json$/;
	if (!version2.test(profile.string(''))) profile.report(fault('descriptor-profile'));
}

function readResources(resources: JsonCursor): Resource[] {
	const lines = new Map<string, number>();
	return resources.items().flatMap((item) => {
		const resource = readResource(item);
		const first = lines.get(resource.name);
		if (first !== undefined) item.at('name').report(fault('resource-duplicate', { first }));
		else lines.set(resource.name, item.line);
		return first === undefined ? [resource] : [];
	});
}

function readResource(item: JsonCursor): Resource {
	const path = item.at('path').string();
	if (path !== '' && !isSafePath(path)) item.at('path').report(fault('resource-path'));
	const delimiter = item.at('dialect').at('delimiter');
	if (delimiter.string(',') !== ',') delimiter.report(fault('resource-delimiter'));
	const encoding = item.at('encoding');
	if (!/^utf-?8$/i.test(encoding.string('utf-8'))) encoding.report(fault('resource-encoding'));
	return {
		name: item.at('name').string(),
		path,
		title: item.at('title').string(''),
		description: item.at('description').string(''),
		licenses: readLicences(item),
		schema: readTableSchema(item.at('schema')),
		line: item.line
	};
}

/** Whether a resource's path stays inside the case folder: relative, no `..`, no address, no backslash, no hidden part. */
export function isSafePath(path: string): boolean {
	return path.split('/').every((part) => /^[^\\:*?"<>|\p{Cc}]+$/u.test(part) && !part.startsWith('.'));
}

/** Whether a link can be followed without running code: `https:`, `http:`, `mailto:`. */
export function isSafeLink(link: string): boolean {
	return /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(link);
}

function readLink(cursor: JsonCursor): string {
	const link = cursor.string('');
	// A relative path names a file of the package; a colon before the first slash would make it an address.
	if (link === '' || isSafeLink(link) || isSafePath(link)) return link;
	cursor.report(fault('link-unsafe'));
	return '';
}

function readSettings(settings: JsonCursor): LeverageSettings {
	const defaultPeriod = settings.at('defaultPeriod').years() ?? [0, 0];
	const comparison = settings.at('defaultComparison');
	const breakthroughs = settings.at('breakthroughs');
	return {
		subject: settings.at('subject').string(),
		protagonist: settings.at('protagonist').string(),
		question: settings.at('question').string(),
		defaultPeriod,
		defaultBaseYear: settings.at('defaultBaseYear').number() ?? 0,
		defaultBasis: settings.at('defaultBasis').string(),
		defaultComparison: comparison.isPresent ? (comparison.years() ?? defaultPeriod) : defaultPeriod,
		causeCaution: settings.at('causeCaution').string(''),
		breakthroughs: breakthroughs.isPresent ? breakthroughs.strings() : [],
		breakthroughsCaution: settings.at('breakthroughsCaution').string('')
	};
}

function list<T>(cursor: JsonCursor, read: (item: JsonCursor) => T): T[] {
	return cursor.isPresent ? cursor.items().map(read) : [];
}
