/** What a picture file costs, beside the plain way with the same parts. */
import { createRequire } from 'node:module';
import * as Plot from '@observablehq/plot';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { registry } from '#lib/charts/registry.ts';
import type { Selection } from '#lib/selection/selection.ts';
import { compose } from '#lib/render/compose.ts';
import { presetById } from '#lib/render/presets.ts';
import { caseToExport, type CaseToExport } from '../../cli/caseToExport.ts';
import { exportAll } from '../../cli/exportAll.ts';
import type { ExportJob } from '../../cli/exportFile.ts';
import { caseFolder } from '../realCase.ts';

export interface ExportCosts {
	readonly files: number;
	/** Milliseconds for all files together. */
	readonly plain: number;
	readonly same: number;
	readonly alone: number;
	readonly shared: number;
}

const look = {
	preset: 'slide-16x9',
	dark: false,
	transparent: false,
	scale: 1,
	clock: '2026-11-24T00:00:00Z'
} as const;

/** Every view another one, so that nothing is drawn twice. */
function jobsOf(files: number, defaults: Selection): readonly ExportJob[] {
	return Array.from({ length: files }, (_, index) => {
		const period = { from: 1996 + (index % 7), to: 2007 + Math.floor(index / 35) };
		const chart = registry[index % registry.length]!.id;
		return { chart, format: 'png', selection: { ...defaults, period }, look } as const;
	});
}

/** PNGs as `leverage export` makes them, in one process and on every core, and as a plain script would. */
export async function exportCosts(files: number): Promise<ExportCosts> {
	const study = caseToExport(caseFolder, '');
	if ('problems' in study) throw new Error(study.problems.join('\n'));
	const jobs = jobsOf(files, study.facts.defaults);
	plainPngs(jobs.slice(0, 5), study);
	samePngs(jobs.slice(0, 5), study);
	await made(jobs.slice(0, 5), study, 1);
	return {
		files,
		plain: await timed(() => plainPngs(jobs, study)),
		same: await timed(() => samePngs(jobs, study)),
		alone: await timed(() => made(jobs, study, 1)),
		shared: await timed(() => made(jobs, study))
	};
}

async function timed(run: () => unknown): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

async function made(jobs: readonly ExportJob[], study: CaseToExport, atOnce?: number): Promise<void> {
	let bytes = 0;
	const take = (_index: number, file: string | Uint8Array | Error) => {
		if (file instanceof Error) throw file;
		bytes += file.length;
	};
	await exportAll(jobs, study, take, atOnce);
	if (bytes < jobs.length * 10_000) throw new Error('export problem: files are missing');
}

const require = createRequire(import.meta.url);
const [regular, ...others] = [
	'sans-3/400Regular/SourceSans3_400Regular',
	'sans-3/600SemiBold/SourceSans3_600SemiBold',
	'serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
	'serif-4/600SemiBold/SourceSerif4_600SemiBold'
].map((file) => require.resolve(`@expo-google-fonts/source-${file}.ttf`));

function png(svg: string, fontFiles: string[]): Uint8Array {
	const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
	return new Resvg(svg, { fitTo: { mode: 'width', value: 1920 }, font }).render().asPng();
}

/** The very pictures we make, words and all, the plain way: text set by resvg, one after the other. */
function samePngs(jobs: readonly ExportJob[], { engine }: CaseToExport): void {
	const { width, height = 0, medium } = presetById('slide-16x9');
	for (const { chart, selection } of jobs) {
		const view = engine.view(chart, selection);
		const { svg } = compose({
			size: { width, height, medium },
			headline: view.title,
			dek: view.subtitle,
			quotes: view.quotes.slice(0, 1),
			notes: view.notes,
			source: view.shortSources,
			site: 'Leverage Briefing',
			description: view.description,
			draw: (room) => engine.draw(chart, selection, room, chart).svg
		});
		png(svg, [regular!, ...others]);
	}
}

/** What a capable author writes in ten lines: Plot, a document, resvg, the fonts. */
function plainPngs(jobs: readonly ExportJob[], { engine }: CaseToExport): void {
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	for (const { chart, selection } of jobs) {
		const points = engine
			.view(chart, selection)
			.readings.flatMap(({ label, points: own }) => own.map(({ year, y }) => ({ label, year, y })))
			.filter(({ y }) => y !== null);
		const svg = Plot.plot({
			document,
			width: 750,
			height: 422,
			marginRight: 110,
			style: { fontFamily: 'Source Sans 3' },
			x: { tickFormat: 'd' },
			marks: [
				Plot.lineY(points, { x: 'year', y: 'y', stroke: 'label' }),
				Plot.dot(points, { x: 'year', y: 'y', fill: 'label' }),
				Plot.text(
					points,
					Plot.selectLast({ x: 'year', y: 'y', z: 'label', text: 'label', textAnchor: 'start', dx: 6 })
				)
			]
		}) as unknown as SVGSVGElement;
		svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
		png(svg.outerHTML, [regular!]);
	}
}
