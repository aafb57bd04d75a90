/** Makes the files of a briefing in the browser, by the same definitions as the command line. What makes them is fetched when it is first asked for. */
import type { Briefing } from '../briefings/briefing.ts';
import { ownId, titled } from '../briefings/edit.ts';
import type { OfflineProgram } from '../render/offlineFile.ts';
import type { OnDemand } from '../state/onDemand.svelte.ts';
import { browserPngOfWidth } from './browserPng.ts';
import type { MadeFile } from './exporter.ts';
import { siteName } from './head.ts';
import type { Live } from './live.ts';
import { fileStem } from './ownFiles.ts';

/** A briefing that is to leave the browser. */
export interface BriefingToExport {
	readonly briefing: Briefing;
	readonly live: OnDemand<Live>;
	/** From the page to the root of the site. */
	readonly root: string;
}

/** The briefing as PowerPoint; `clock` is written into it as its date. */
export async function briefingPresentation(
	{ briefing, live, root }: BriefingToExport,
	clock = new Date()
): Promise<MadeFile> {
	const [{ engine, view, facts }, { briefingDeck }, { slideDrawing }, { writeSlides }] = await Promise.all([
		worded(briefing, live),
		import('../render/briefingDeck.ts'),
		import('../render/slideDrawing.ts'),
		import('../render/slides.ts')
	]);
	const content = await writeSlides(engine, {
		...briefingDeck(view, facts),
		preset: 'slide-16x9',
		clock,
		publication: { siteName, root: new URL(root, location.href).href, defaults: facts.defaults },
		picture: slideDrawing(engine, false),
		rasterize: browserPngOfWidth
	});
	return {
		name: `${stemOf(briefing)}.pptx`,
		content: new Uint8Array(content),
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
	};
}

/** The briefing as one HTML file that asks for nothing. */
export async function briefingOffline({ briefing, live, root }: BriefingToExport): Promise<MadeFile> {
	const [told, { offlineFile }, program] = await Promise.all([
		worded(briefing, live),
		import('../render/offlineFile.ts'),
		fetchProgram(`${root}offline/program.json`)
	]);
	const content = await offlineFile(program, { ...told, siteName }, compressed);
	return { name: `${stemOf(briefing)}.html`, content, type: 'text/html;charset=utf-8' };
}

/** The briefing in words, and what draws it. */
async function worded(briefing: Briefing, live: OnDemand<Live>) {
	const [{ engine, credit, briefings }, { selectionFacts }] = await Promise.all([
		live.need(),
		import('../selection/facts.ts')
	]);
	const facts = selectionFacts(engine.study.tables, engine.study.settings);
	return { engine, credit, facts, view: briefings.briefingView(engine, titled(briefing), facts) };
}

async function fetchProgram(address: string): Promise<OfflineProgram> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`program problem: ${address} answered ${response.status}`);
	return (await response.json()) as OfflineProgram;
}

async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A briefing of the case is called by its id, any other by its title. */
function stemOf({ id, title }: Briefing): string {
	return id === ownId ? fileStem(title) : id;
}
