/** A briefing as one HTML file that asks for nothing: readable as it stands, and slides once its script has unpacked. */
import { briefingCitations } from './briefingCitations.ts';
import type { BriefingView } from './briefingView.ts';
import type { CaseCredit } from './credit.ts';
import { escapeHtml } from './embedWords.ts';
import type { Engine } from './engine.ts';
import { offlinePage } from './offlinePage.ts';
import type { SelectionFacts } from '../selection/selection.ts';

/** A text that a page may hold, and what its policy says of it: `sha256-…`. */
export interface HashedText {
	readonly text: string;
	readonly hash: string;
}

/** A text to be unpacked in the page: gzip, base64; the hash is that of the text. */
export interface PackedText {
	readonly packed: string;
	readonly hash: string;
}

/** What every offline file holds, whatever it tells. */
export interface OfflineProgram {
	/** Runs as the page opens, and unpacks the rest. */
	readonly loader: HashedText;
	/** For the words that stand before script has run, or without any. */
	readonly plainStyle: HashedText;
	readonly style: PackedText;
	readonly script: PackedText;
}

/** What an offline file tells. */
export interface OfflineBriefing {
	readonly view: BriefingView;
	/** Draws the case; of its tables only those that charts draw from need be there. */
	readonly engine: Engine;
	readonly facts: SelectionFacts;
	readonly credit: CaseCredit;
	readonly siteName: string;
}

/** The data that its script reads. */
export interface OfflineData {
	readonly view: BriefingView;
	readonly study: Engine['study'];
	readonly credit: CaseCredit;
}

/** Makes gzip of bytes. */
export type Compress = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

/** The file. Its only texts that run are those of the program: whatever a briefing says is text. */
export async function offlineFile(
	{ loader, plainStyle, style, script }: OfflineProgram,
	briefing: OfflineBriefing,
	compress: Compress
): Promise<string> {
	const { view, engine, facts, credit, siteName } = briefing;
	const data: OfflineData = { view, study: engine.study, credit };
	const bytes = await compress(new TextEncoder().encode(JSON.stringify(data)));
	const policy = [
		"default-src 'none'",
		`script-src '${loader.hash}' '${script.hash}'`,
		`style-src '${plainStyle.hash}' '${style.hash}'`,
		'font-src data:',
		'img-src data: blob:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	const page = offlinePage(view, briefingCitations(engine, view, facts), { credit, siteName });
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escapeHtml(siteName)}">
<title>${escapeHtml(view.title)}</title>
<link rel="icon" href="data:,">
<style>${plainStyle.text}</style>
</head>
<body>
${page}
${dataBlock('style', style.packed)}
${dataBlock('data', base64(bytes))}
${dataBlock('script', script.packed)}
<script>${loader.text}</script>
</body>
</html>
`;
}

/** Its type is none that a browser runs. */
function dataBlock(name: 'style' | 'data' | 'script', packed: string): string {
	return `<script type="application/gzip" id="packed-${name}">${packed}</script>`;
}

/** Bytes as base64, a slice at a time: a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 8192)
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(binary);
}
