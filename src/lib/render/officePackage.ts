/** Puts the parts of an Office file into one zip: the same parts and the same clock give the same bytes. */
import { svgNode as node, writeSvg as writeXml, type SvgNode } from './svgNode.ts';

/** A part of the file with what it is and what it points to. */
export interface Part {
	/** From the root of the package, with its slash: "/ppt/presentation.xml". */
	readonly name: string;
	/** Of parts whose ending does not say it. */
	readonly contentType?: string;
	readonly content: SvgNode | Uint8Array | string;
	readonly relations?: readonly Relation[];
}

/** What a part points to: another part by its name, or an address outside. */
export interface Relation {
	readonly id: string;
	readonly type: string;
	readonly target: string;
	readonly external?: boolean;
}

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The type of a relation by its last word: "slide", "chart", "image". */
export function relationType(word: string): string {
	return word === 'metadata/core-properties'
		? `${packageNamespace}/relationships/${word}`
		: `${officeRelations}/${word}`;
}

/** The relations of one part, numbered as they are asked for. */
export class Relations {
	readonly #list: Relation[] = [];

	/** The id under which a target can be pointed to. */
	to(word: string, target: string, external = false): string {
		const type = relationType(word);
		const known = this.#list.find((relation) => relation.type === type && relation.target === target);
		if (known) return known.id;
		const id = `rId${this.#list.length + 1}`;
		this.#list.push({ id, type, target, ...(external ? { external } : {}) });
		return id;
	}

	get all(): readonly Relation[] {
		return this.#list;
	}
}

const endings: Readonly<Record<string, string>> = {
	rels: 'application/vnd.openxmlformats-package.relationships+xml',
	xml: 'application/xml',
	png: 'image/png',
	svg: 'image/svg+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** The zip. `relations` are those of the package itself. */
export async function writePackage(
	parts: readonly Part[],
	relations: readonly Relation[],
	clock: Date
): Promise<Uint8Array> {
	const { default: JSZip } = await import('jszip');
	const zip = new JSZip();
	const add = (name: string, content: SvgNode | Uint8Array | string) =>
		zip.file(name.slice(1), isNode(content) ? xmlFile(content) : content, {
			date: clock,
			createFolders: false
		});
	add('/[Content_Types].xml', contentTypes(parts));
	add('/_rels/.rels', relationsPart('/', relations));
	for (const { name, content, relations: own = [] } of parts) {
		add(name, content);
		if (own.length > 0) add(relationsName(name), relationsPart(name, own));
	}
	return zip.generateAsync({
		type: 'uint8array',
		compression: 'DEFLATE',
		compressionOptions: { level: 9 },
		platform: 'DOS'
	});
}

function isNode(content: SvgNode | Uint8Array | string): content is SvgNode {
	return typeof content === 'object' && !(content instanceof Uint8Array);
}

function xmlFile(root: SvgNode): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(root)}`;
}

/** Defaults for the endings in use, overrides for the parts there are: no phantom of a part that is not. */
function contentTypes(parts: readonly Part[]): SvgNode {
	const used = new Set(['rels', 'xml', ...parts.map(({ name }) => endingOf(name))]);
	return node(
		'Types',
		{ xmlns: `${packageNamespace}/content-types` },
		...[...used].sort().map((Extension) => node('Default', { Extension, ContentType: typeOf(Extension) })),
		...parts.flatMap(({ name, contentType }) =>
			contentType ? [node('Override', { PartName: name, ContentType: contentType })] : []
		)
	);
}

function endingOf(name: string): string {
	return name.slice(name.lastIndexOf('.') + 1);
}

function typeOf(ending: string): string {
	const type = endings[ending];
	if (!type) throw new Error(`unknown part: .${ending}`);
	return type;
}

function relationsName(part: string): string {
	const slash = part.lastIndexOf('/');
	return `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`;
}

function relationsPart(from: string, relations: readonly Relation[]): SvgNode {
	return node(
		'Relationships',
		{ xmlns: `${packageNamespace}/relationships` },
		...relations.map(({ id, type, target, external }) =>
			node('Relationship', {
				Id: id,
				Type: type,
				Target: external ? target : relative(from, target),
				TargetMode: external ? 'External' : undefined
			})
		)
	);
}

/** The path from the folder of one part to another part. */
function relative(from: string, to: string): string {
	const [here, there] = [from, to].map((name) => name.split('/').slice(1));
	const folders = (here ?? []).slice(0, -1);
	const shared = folders.findIndex((folder, index) => folder !== there?.[index]);
	const common = shared < 0 ? folders.length : shared;
	return [...folders.slice(common).map(() => '..'), ...(there ?? []).slice(common)].join('/');
}
