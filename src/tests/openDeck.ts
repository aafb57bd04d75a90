/** Decks written for tests, opened again: their parts as XML, the figures in their charts and workbooks. */
import JSZip from 'jszip';
import { expect } from 'vitest';
import { registry } from '../lib/charts/registry.ts';
import { Engine } from '../lib/render/engine.ts';
import { renderPng } from '../lib/render/png.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';
import { slideDrawing } from '../lib/render/slideDrawing.ts';
import { writeSlides, type DeckRequest } from '../lib/render/slides.ts';
import type { Selection } from '../lib/selection/selection.ts';
import { facts, select, study } from './realCase.ts';
import { elements, readXml, type XmlElement } from './strictXml.ts';

export const engine = new Engine(study, serverDocument());
export const clock = new Date('2026-01-02T03:04:06Z');

export function request(change: Partial<DeckRequest> = {}): DeckRequest {
	return {
		slides: registry.map(({ id }) => ({ chart: id, selection: select() })),
		deck: { title: 'A briefing', subtitle: 'Of five charts' },
		preset: 'slide-16x9',
		clock,
		publication: {
			siteName: 'Leverage Briefing',
			root: 'https://example.org/briefing/',
			defaults: facts.defaults
		},
		picture: slideDrawing(engine, change.dark ?? false),
		rasterize: renderPng,
		...change
	};
}

export const one = (chart: string, view: Partial<Selection> = {}): Partial<DeckRequest> => ({
	slides: [{ chart, selection: select(view) }]
});

/** A request without a cover, of one chart. */
export function alone(chart: string, view: Partial<Selection> = {}): DeckRequest {
	const { deck: _deck, ...rest } = request(one(chart, view));
	return rest;
}

export async function open(bytes: Uint8Array | undefined) {
	const zip = await JSZip.loadAsync(bytes!);
	const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
	const text = (name: string) => zip.file(name)!.async('string');
	return {
		zip,
		names,
		text,
		xml: async (name: string) => readXml(await text(name)),
		bytes: (name: string) => zip.file(name)!.async('uint8array')
	};
}

type Opened = Awaited<ReturnType<typeof open>>;

export const deck = open(await writeSlides(engine, request()));
export const said = (root: XmlElement) =>
	elements(root, 'a:p').map((paragraph) =>
		elements(paragraph, 'a:t')
			.map(({ text }) => text)
			.join('')
	);

export const whole = { from: 1990, to: 2012 };

export const valuesIn = (root: XmlElement, name: string) =>
	elements(root, name).map(({ attributes }) => attributes.get('val'));

export function nameOf(shape: XmlElement): string {
	return elements(shape, 'p:cNvPr')[0]!.attributes.get('name')!;
}

/** Where a shape stands across, in English Metric Units. */
export function boxOf(shape: XmlElement): { readonly x: number; readonly width: number } {
	const of = (name: string, attribute: string) => Number(elements(shape, name)[0]!.attributes.get(attribute));
	return { x: of('a:off', 'x'), width: of('a:ext', 'cx') };
}

/** Checks what any program that opens an Office file relies on. */
export async function expectWhole(file: Opened): Promise<void> {
	for (const name of file.names.filter((part) => /\.(xml|rels|svg)$/.test(part))) await file.xml(name);
	const types = await file.xml('[Content_Types].xml');
	const overrides = elements(types, 'Override').map(({ attributes }) => attributes.get('PartName')!.slice(1));
	const endings = elements(types, 'Default').map(({ attributes }) => attributes.get('Extension'));
	expect(overrides.filter((name) => !file.names.includes(name))).toEqual([]);
	expect(new Set(overrides).size).toBe(overrides.length);
	expect(file.names.filter((name) => !endings.includes(name.split('.').at(-1)))).toEqual([]);
	const plain = file.names.filter((name) => name.endsWith('.xml') && !overrides.includes(name));
	expect(plain).toEqual(['[Content_Types].xml']);
	for (const name of file.names.filter((part) => part.endsWith('.rels'))) {
		const from = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
		const relations = elements(await file.xml(name), 'Relationship').map(({ attributes }) => attributes);
		for (const relation of relations.filter((each) => each.get('TargetMode') !== 'External')) {
			const target = new URL(relation.get('Target')!, `https://part/${from}`).pathname.slice(1);
			expect(file.names).toContain(target);
		}
		if (from === '') continue;
		const used = [...(await file.text(from)).matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
		const ids = relations.map((each) => each.get('Id'));
		expect(used.filter((id) => !ids.includes(id))).toEqual([]);
	}
}

/** The figures of a chart part: by series name, values by year. */
export function figuresOf(chart: XmlElement) {
	return elements(chart, 'c:ser').map((series) => {
		const points = (name: string) =>
			elements(elements(series, name)[0]!, 'c:pt').map(
				(point) => [Number(point.attributes.get('idx')), elements(point, 'c:v')[0]!.text] as const
			);
		const years = new Map(points('c:cat'));
		return {
			name: points('c:tx')[0]![1],
			range: elements(elements(series, 'c:val')[0]!, 'c:f')[0]!.text,
			values: points('c:val').map(([index, value]) => [Number(years.get(index)), Number(value)] as const)
		};
	});
}

/** The cells of the first sheet of a workbook, by reference. */
export async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string | number>> {
	const file = await open(bytes);
	await expectWhole(file);
	const sheet = await file.xml('xl/worksheets/sheet1.xml');
	return new Map(
		elements(sheet, 'c').map((cell) => {
			const text = elements(cell, 't')[0]?.text;
			return [cell.attributes.get('r')!, text ?? Number(elements(cell, 'v')[0]!.text)] as const;
		})
	);
}
