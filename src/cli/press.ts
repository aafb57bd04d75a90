/** Prints the handout of a briefing: what a browser makes of the file that `leverage offline` writes. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Briefing } from '../lib/briefings/briefing.ts';
import type { CaseToExport } from './caseToExport.ts';
import { findChromium } from './findChromium.ts';
import { offlineBriefing } from './offline.ts';

/** The sheets a handout is laid out for. */
export type Paper = 'a4' | 'letter';

/** What a command prints with. */
export interface Press {
	/** The handout of a briefing as a PDF; throws with what to do where it can't be printed. */
	print(study: CaseToExport, briefing: Briefing, paper: Paper): Promise<Uint8Array>;
}

/** Makes one file of a briefing that shows its handout at `#handout`. */
type MakeFile = (study: CaseToExport, briefing: Briefing) => Promise<string>;

const noBrowser =
	'found no Chromium or Chrome to print with. Install one, or name its path in CHROMIUM_PATH; ' +
	'or print the page of the handout from any other browser.';

/** Prints with a Chromium of this machine. */
export function chromiumPress(
	file: MakeFile = offlineBriefing,
	find: () => string | undefined = findChromium
): Press {
	return {
		async print(study, briefing, paper) {
			const chromium = find();
			if (chromium === undefined) throw new Error(noBrowser);
			const pdf = await printHtml(chromium, await file(study, briefing), `handout&paper=${paper}`);
			// Each slide is a place of its own in the file, to which its headline on the first page leads.
			const slides = briefing.steps.map((_, index) => `/slide=${index + 2} `);
			if (slides.some((name) => !pdf.includes(name)))
				throw new Error(`${chromium} printed something else than the handout.`);
			return pdf;
		}
	};
}

/** Milliseconds after which a browser that has printed nothing is given up. */
const patience = 120_000;

async function printHtml(chromium: string, html: string, fragment: string): Promise<Buffer> {
	const folder = mkdtempSync(join(tmpdir(), 'leverage-handout-'));
	const [page, pdf] = [join(folder, 'briefing.html'), join(folder, 'handout.pdf')];
	try {
		writeFileSync(page, html);
		const address = `${pathToFileURL(page).href}#${fragment}`;
		const args = [...flags(folder), `--print-to-pdf=${pdf}`, address];
		await promisify(execFile)(chromium, args, { timeout: patience });
		return readFileSync(pdf);
	} catch (failure) {
		const said = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
		throw new Error(`${chromium} printed nothing: ${said}`, { cause: failure });
	} finally {
		// A browser that has just ended may hold a file of its profile for a moment longer.
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

function flags(folder: string): readonly string[] {
	return [
		'--headless',
		'--disable-gpu',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		// A profile of its own: a browser that is open already would take the page over and print nothing.
		`--user-data-dir=${join(folder, 'profile')}`,
		// Chromium refuses to run as root with its sandbox, as in a container; the page is our own, without any request.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		// The page draws itself after it has loaded: so much of its own time may pass, which is not waited for.
		'--virtual-time-budget=30000',
		'--no-pdf-header-footer',
		'--generate-pdf-document-outline'
	];
}
