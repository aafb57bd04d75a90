/**
 * A briefing as part of an address: its file, deflated, in the letters that an address may hold, behind the version of
 * this form. It stands after `#`, so that no server ever sees it. What comes back in may be anything: it is inflated no
 * further than a file may be long.
 */
import type { Problem } from '../datapackage/problems.ts';
import type { Briefing } from './briefing.ts';
import { ownId, titled } from './edit.ts';
import { longestBriefing, readBriefing, type BriefingContext } from './readBriefing.ts';
import { writeBriefing } from './writeBriefing.ts';

/** The key of a shared briefing among the parameters after `#`. */
export const shareKey = 'briefing';

/** Version of this form, and what parts it from the rest. */
const version = '1.';

/** Addresses longer than this are cut by some programs that pass them on, characters. */
export const longestAddress = 8_000;

/** Longer payloads are refused unread, characters: what does not compress at all would be as long. */
const longestPayload = 6_000_000;

/** Compressed bytes are given to the inflater so many at a time: a slice grows a thousandfold at most, and the rest is never read. */
const slice = 512;

/** Why the payload of an address is no briefing. */
export type ShareFault = 'newer' | 'damaged' | 'too-long';

export const shareFaults: Readonly<Record<ShareFault, string>> = {
	newer:
		'The link was made by a newer version of this site. Reload the page, or ask for the file of the briefing.',
	damaged:
		'The link is damaged: it was cut short or changed on its way. Ask for it again, as a whole, or for the file of the briefing.',
	'too-long':
		'What the link holds is longer than any briefing, and was not read. Ask for the file of the briefing.'
};

/** What deflates and inflates; the web’s own unless told otherwise. */
export interface Streams {
	readonly deflate: () => Compressor;
	readonly inflate: () => Compressor;
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Compressor {
	readonly readable: ReadableStream<Bytes>;
	readonly writable: WritableStream<Bytes>;
}

const webStreams: Streams = {
	deflate: () => new CompressionStream('deflate-raw'),
	inflate: () => new DecompressionStream('deflate-raw')
};

/** A briefing as payload. */
export async function shareBriefing(briefing: Briefing, streams: Streams = webStreams): Promise<string> {
	const compact = JSON.stringify(JSON.parse(writeBriefing(titled(briefing))));
	const text = new TextEncoder().encode(compact);
	const parts: Bytes[] = [];
	for await (const part of through(text, streams.deflate())) parts.push(part);
	return version + base64(parts);
}

/** The briefing of a payload, checked as its file would be. Never throws. */
export async function readShared(
	payload: string,
	context: BriefingContext,
	streams: Streams = webStreams
): Promise<{
	readonly briefing: Briefing | null;
	readonly problems: readonly Problem[];
	readonly fault: ShareFault | null;
}> {
	const text = await sharedText(payload, streams);
	if (typeof text !== 'string') return { briefing: null, problems: [], fault: text.fault };
	return { ...readBriefing(text, { file: 'the link', id: ownId }, context), fault: null };
}

async function sharedText(
	payload: string,
	streams: Streams
): Promise<string | { readonly fault: ShareFault }> {
	if (payload.length > longestPayload) return { fault: 'too-long' };
	if (!payload.startsWith(version)) return { fault: /^\d+\./.test(payload) ? 'newer' : 'damaged' };
	const bytes = bytesOf(payload.slice(version.length));
	if (!bytes) return { fault: 'damaged' };
	try {
		const decoder = new TextDecoder('utf-8', { fatal: true });
		let text = '';
		for await (const part of through(bytes, streams.inflate())) {
			text += decoder.decode(part, { stream: true });
			if (text.length > longestBriefing) return { fault: 'too-long' };
		}
		return text + decoder.decode();
	} catch {
		return { fault: 'damaged' };
	}
}

/** Bytes through a stream, a slice at a time; who stops listening stops it. */
async function* through(bytes: Bytes, { readable, writable }: Compressor): AsyncGenerator<Bytes> {
	const writer = writable.getWriter();
	const reader = readable.getReader();
	let stopped = false;
	const writing = (async () => {
		for (let at = 0; at < bytes.length && !stopped; at += slice) {
			await writer.ready;
			await writer.write(bytes.subarray(at, at + slice));
		}
		if (!stopped) await writer.close();
	})();
	// What is wrong with the bytes is told by the reader as well.
	writing.catch(() => undefined);
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
		await writing;
	} finally {
		stopped = true;
		await reader.cancel().catch(() => undefined);
		await writer.abort().catch(() => undefined);
	}
}

/** Letters that an address keeps as they are. */
function base64(parts: readonly Bytes[]): string {
	let binary = '';
	for (const part of parts) for (const byte of part) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Bytes | null {
	if (!/^[\w-]*$/.test(text)) return null;
	try {
		const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(binary, (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
