/** Whether another program can open what we write: LibreOffice turns a deck into pages, where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/leverage.ts';
import { caseFolder } from '../realCase.ts';

/** Slides written and pages that came out of it; null where LibreOffice is not installed. */
export async function deckPages(): Promise<{ readonly slides: number; readonly pages: number } | null> {
	if (spawnSync('soffice', ['--version']).error) return null;
	const folder = mkdtempSync(join(tmpdir(), 'leverage-deck-'));
	try {
		const path = join(folder, 'deck.pptx');
		const silent = { out: () => undefined, err: () => undefined };
		const code = await main(['deck', '--out', path, '--data', caseFolder], silent);
		if (code !== 0) throw new Error('deck problem: it was not written');
		spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
			timeout: 120_000
		});
		const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1');
		const slides = readFileSync(path, 'latin1').match(/ppt\/slides\/slide\d+\.xml/g) ?? [];
		return { slides: new Set(slides).size, pages: pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0 };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
