/** Reads what stands on each page of a PDF that Chromium wrote. Of the format it knows no more than Chromium uses. */
import { inflateSync } from 'node:zlib';

/** The text of each page in the order it was painted, without white space: where a line breaks is no part of it. */
export function pdfPages(pdf: Uint8Array): readonly string[] {
	const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
	const fonts = new Map<number, Font>();
	const fontOf = (id: number) => {
		const font = fonts.get(id) ?? readFont(objects, id);
		fonts.set(id, font);
		return font;
	};
	return pageIds(objects).map((id) => {
		const page = objects.get(id) ?? '';
		const names = new Map(
			[...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [name, fontOf(Number(font))])
		);
		return textOf(streamOf(objects.get(referenceIn(page, 'Contents')) ?? ''), names);
	});
}

type Objects = ReadonlyMap<number, string>;

interface Font {
	/** Hexadecimal digits of a code. */
	readonly digits: 2 | 4;
	/** What a code stands for. */
	readonly characters: ReadonlyMap<number, string>;
}

function objectsOf(pdf: string): Objects {
	const found = pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
	return new Map(Array.from(found, ([, id, body = '']) => [Number(id), body]));
}

function referenceIn(body: string, key: string): number {
	return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? NaN);
}

/** Pages in their order: the leaves of a tree. */
function pageIds(objects: Objects): readonly number[] {
	const leaves = (id: number): readonly number[] => {
		const body = objects.get(id) ?? '';
		const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1];
		if (kids === undefined) return [id];
		return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid]) => Number(kid)).flatMap(leaves);
	};
	const catalog = [...objects.values()].find((body) => /\/Type \/Catalog\b/.test(body));
	if (catalog === undefined) throw new Error('PDF problem: it has no catalog');
	return leaves(referenceIn(catalog, 'Pages'));
}

function streamOf(body: string): string {
	const start = body.indexOf('stream\n');
	if (start < 0) return '';
	const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
	const bytes = Buffer.from(body.slice(start + 7, start + 7 + length), 'latin1');
	return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** A font by its map to Unicode: single codes, and runs of them. */
function readFont(objects: Objects, id: number): Font {
	const body = objects.get(id) ?? '';
	const map = streamOf(objects.get(referenceIn(body, 'ToUnicode')) ?? '');
	const characters = new Map<number, string>();
	for (const [, list = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, code = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)>/g))
			characters.set(parseInt(code, 16), unicode(text));
	}
	for (const [, list = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, from = '', to = '', text = ''] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			const [first, last] = [parseInt(from, 16), parseInt(to, 16)];
			for (let code = first; code <= last; code += 1)
				characters.set(code, String.fromCodePoint(unicode(text).codePointAt(0)! + code - first));
		}
	}
	return { digits: body.includes('/Type0') ? 4 : 2, characters };
}

function unicode(hex: string): string {
	return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Text shown by a stream of a page: which font, then codes in it. */
function textOf(stream: string, fonts: ReadonlyMap<string, Font>): string {
	let font: Font | undefined;
	let text = '';
	for (const [, name, codes = ''] of stream.matchAll(/\/(F\d+) \S+ Tf|<([0-9A-F]+)> Tj/g)) {
		if (name !== undefined) font = fonts.get(name);
		else if (font)
			for (let at = 0; at < codes.length; at += font.digits)
				text += font.characters.get(parseInt(codes.slice(at, at + font.digits), 16)) ?? '';
	}
	return bare(text);
}

/** Without white space and what else only says where a line may break; a ligature is its letters. */
export function bare(text: string): string {
	return text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b]+/gu, '');
}
