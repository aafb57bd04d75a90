/** The parts every presentation has beside its slides: masters, layout, themes, properties. */
import { Relations, relationType, type Part, type Relation } from './officePackage.ts';
import { emu, type SlidePage } from './slidePage.ts';
import { themePart } from './presentationTheme.ts';
import { layoutPart, masterPart, notesMasterPart, p } from './presentationMasters.ts';
import { svgNode as node, type SvgNode } from './svgNode.ts';

const types = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What the file says of itself. */
export interface PresentationWords {
	readonly title: string;
	readonly subject: string;
	readonly creator: string;
	readonly clock: Date;
}

export const layoutName = '/ppt/slideLayouts/slideLayout1.xml';
export const notesMasterName = '/ppt/notesMasters/notesMaster1.xml';
const masterName = '/ppt/slideMasters/slideMaster1.xml';

export const slideName = (number: number) => `/ppt/slides/slide${number}.xml`;

/** The relations of the package itself. */
export const rootRelations: readonly Relation[] = [
	['rId1', 'officeDocument', '/ppt/presentation.xml'],
	['rId2', 'metadata/core-properties', '/docProps/core.xml'],
	['rId3', 'extended-properties', '/docProps/app.xml']
].map(([id = '', word = '', target = '']) => ({ id, type: relationType(word), target }));

/** All parts but the slides and what hangs on them. */
export function presentationParts(
	page: SlidePage,
	slides: number,
	words: PresentationWords
): readonly Part[] {
	const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
	const [master, layout, notes] = [new Relations(), new Relations(), new Relations()];
	const layoutId = master.to('slideLayout', layoutName);
	master.to('theme', '/ppt/theme/theme1.xml');
	layout.to('slideMaster', masterName);
	notes.to('theme', '/ppt/theme/theme2.xml');
	const part = (name: string, type: string, content: SvgNode, relations?: Relations): Part => ({
		name,
		contentType: type,
		content,
		...(relations ? { relations: relations.all } : {})
	});
	return [
		presentationPart(page, slides),
		part(masterName, `${types}.slideMaster+xml`, masterPart(page, layoutId), master),
		part(layoutName, `${types}.slideLayout+xml`, layoutPart(page), layout),
		part(notesMasterName, `${types}.notesMaster+xml`, notesMasterPart(), notes),
		part('/ppt/theme/theme1.xml', theme, themePart(page.dark)),
		// Notes are printed: black on white whatever the slides are.
		part('/ppt/theme/theme2.xml', theme, themePart(false)),
		part('/ppt/presProps.xml', `${types}.presProps+xml`, node('p:presentationPr', p)),
		part('/ppt/viewProps.xml', `${types}.viewProps+xml`, node('p:viewPr', p)),
		part('/ppt/tableStyles.xml', `${types}.tableStyles+xml`, tableStyles()),
		corePart(words),
		appPart(slides)
	];
}

function presentationPart(page: SlidePage, slides: number): Part {
	const relations = new Relations();
	const master = relations.to('slideMaster', masterName);
	const ids = Array.from({ length: slides }, (_, index) => relations.to('slide', slideName(index + 1)));
	const notes = relations.to('notesMaster', notesMasterName);
	for (const word of ['presProps', 'viewProps', 'tableStyles']) relations.to(word, `/ppt/${word}.xml`);
	relations.to('theme', '/ppt/theme/theme1.xml');
	const list = (name: string, child: string, of: readonly string[], first: number | null) =>
		node(
			name,
			{},
			...of.map((id, index) =>
				node(child, { id: first === null ? undefined : String(first + index), 'r:id': id })
			)
		);
	return {
		name: '/ppt/presentation.xml',
		contentType: `${types}.presentation.main+xml`,
		content: node(
			'p:presentation',
			{ ...p, saveSubsetFonts: '1' },
			list('p:sldMasterIdLst', 'p:sldMasterId', [master], 2147483648),
			list('p:notesMasterIdLst', 'p:notesMasterId', [notes], null),
			list('p:sldIdLst', 'p:sldId', ids, 256),
			node('p:sldSz', { cx: emu(page.width), cy: emu(page.height) }),
			node('p:notesSz', { cx: emu(540), cy: emu(720) })
		),
		relations: relations.all
	};
}

function tableStyles(): SvgNode {
	const { 'xmlns:a': a } = p;
	return node('a:tblStyleLst', { 'xmlns:a': a, def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' });
}

function corePart({ title, subject, creator, clock }: PresentationWords): Part {
	const date = `${clock.toISOString().slice(0, 19)}Z`;
	const dated = (name: string) => node(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, date);
	return {
		name: '/docProps/core.xml',
		contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
		content: node(
			'cp:coreProperties',
			{
				'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
				'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
				'xmlns:dcterms': 'http://purl.org/dc/terms/',
				'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
			},
			node('dc:title', {}, title),
			node('dc:subject', {}, subject),
			node('dc:creator', {}, creator),
			dated('created'),
			dated('modified')
		)
	};
}

function appPart(slides: number): Part {
	const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
	return {
		name: '/docProps/app.xml',
		contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
		content: node(
			'Properties',
			{ xmlns: namespace },
			node('Application', {}, 'Leverage Briefing'),
			node('Slides', {}, String(slides)),
			node('Notes', {}, String(slides))
		)
	};
}
