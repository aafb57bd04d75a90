/** A chart’s figures, what is to be known of them, and how to read both, in one zip file. */
import JSZip from 'jszip';
import type { CaseStudy } from '../charts/chart.ts';
import { bundleReadme } from './bundleReadme.ts';
import type { Origin } from './credit.ts';
import { csvFile } from './csvFile.ts';
import { viewName } from './fileName.ts';
import { chartMetadata, metadataJson } from './metadata.ts';
import type { ChartView } from './view.ts';

/** The zip of a chart. The same arguments give the same bytes, in a browser and without one. */
export async function chartBundle(
	view: ChartView,
	origin: Origin,
	study: Pick<CaseStudy, 'tables'>,
	name = viewName(view.id, origin.selection, origin.publication.defaults)
): Promise<Uint8Array<ArrayBuffer>> {
	const metadata = chartMetadata(view, origin, study, name);
	const zip = new JSZip();
	// The first day that a zip file can name: no clock.
	const date = new Date(Date.UTC(1980, 0, 1));
	const files = [
		['README.md', bundleReadme(metadata)],
		[metadata.files.csv, csvFile(view, origin)],
		[metadata.files.metadata, metadataJson(metadata)]
	] as const;
	for (const [path, text] of files) zip.file(path, text, { date, createFolders: false });
	const bytes = await zip.generateAsync({
		type: 'uint8array',
		platform: 'DOS',
		compression: 'DEFLATE',
		compressionOptions: { level: 9 }
	});
	return new Uint8Array(bytes);
}
