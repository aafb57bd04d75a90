/** The files beside every chart, for the view the case opens with. */
import { error } from '@sveltejs/kit';
import { registry } from '#lib/charts/registry.ts';
import { pngTexts } from '#lib/render/fileFacts.ts';
import { pictureFile, type PictureFile } from '#lib/render/pictureFile.ts';
import { renderPng } from '#lib/render/png.ts';
import { withTexts } from '#lib/render/pngText.ts';
import { presetById } from '#lib/render/presets.ts';
import { readSite, type Site } from './study.server.ts';

/** Behind the id of a chart: its picture for dark pages. */
const darkSuffix = '-dark';

/** Every chart, as prerendering needs it. */
export const chartEntries = () => registry.map(({ id }) => ({ chart: id }));

/** Every picture: each chart in light and in dark. */
export const pictureEntries = () =>
	registry.flatMap(({ id }) => [{ chart: id }, { chart: `${id}${darkSuffix}` }]);

/** The site and the view of a chart; an unknown one is not found. */
export function chartOfFile(chart: string) {
	if (!registry.some(({ id }) => id === chart)) error(404, `unknown chart: ${chart}`);
	const site = readSite();
	const { engine, facts, imprint } = site;
	return {
		site,
		view: engine.view(chart, facts.defaults),
		origin: { ...imprint, selection: facts.defaults }
	};
}

/** The picture of a chart as wide as a page shows it; `-dark` at the end of the name asks for the dark one. */
export function pictureOfFile(name: string): PictureFile {
	const dark = name.endsWith(darkSuffix);
	const chart = dark ? name.slice(0, -darkSuffix.length) : name;
	const { site } = chartOfFile(chart);
	return picture(site, chart, dark);
}

function picture({ engine, facts, imprint }: Site, chart: string, dark: boolean): PictureFile {
	return pictureFile(
		engine,
		{ chart, selection: facts.defaults, preset: presetById('screen'), dark },
		imprint
	);
}

/** The same as pixels, two for each px. */
export async function pngOfFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const { svg, width, facts } = pictureOfFile(name);
	return withTexts(await renderPng(svg, width * 2), pngTexts(facts));
}

export function reply(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
	return new Response(body, { headers: { 'content-type': type } });
}
