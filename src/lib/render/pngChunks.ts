/** The parts that a PNG is made of (ISO/IEC 15948): a signature, then chunks with a type and a checksum. */

const signature = [137, 80, 78, 71, 13, 10, 26, 10];

/** Length, type and checksum of a chunk, bytes. */
const frame = 12;

export interface Chunk {
	readonly type: string;
	readonly data: Uint8Array;
	/** Where the next chunk begins. */
	readonly end: number;
}

/** A PNG of its chunks. */
export function pngOf(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return joined([Uint8Array.from(signature), ...chunks]);
}

/** The chunks of a PNG as far as they are whole; none where the bytes are no PNG. */
export function chunksOf(png: Uint8Array): readonly Chunk[] {
	if (!signature.every((byte, index) => png[index] === byte)) return [];
	const chunks: Chunk[] = [];
	for (let next = chunkAt(png, signature.length); next; next = chunkAt(png, next.end)) chunks.push(next);
	return chunks;
}

function chunkAt(bytes: Uint8Array, at: number): Chunk | null {
	if (at + frame > bytes.length) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset + at);
	const length = view.getUint32(0);
	const end = at + frame + length;
	if (end > bytes.length) return null;
	const type = latin1(bytes.subarray(at + 4, at + 8));
	return { type, data: bytes.subarray(at + 8, end - 4), end };
}

/** A chunk as bytes, with its checksum. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(frame + data.length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, data.length);
	bytes.set(codes(type), 4);
	bytes.set(data, 8);
	view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
	return bytes;
}

/** Characters of Latin-1 as bytes. */
export function codes(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** At most 80 bytes as characters of Latin-1. */
export function latin1(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, 80));
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
	return rest;
});

/** The CRC-32 that ends each chunk. */
function checksum(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
