/** Name records that may go on saying "Source": the copyright, the trademark, the licence and its address. */
const legal = new Set([0, 7, 13, 14]);

function tableOffset(font: Buffer, tag: string): number {
	const count = font.readUInt16BE(4);
	for (let record = 12; record < 12 + 16 * count; record += 16) {
		if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
	}
	throw new Error(`font table missing: ${tag}`);
}

/** Swaps one word in a stretch of bytes for another of the same length, in place. */
function replaceBytes(bytes: Buffer, from: Buffer, to: Buffer): void {
	for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at);
}

/**
 * Returns a copy of a TrueType font with one word of its own names swapped for another of the same length.
 *
 * A subset is a modified version under the Open Font License, and a modified version must not carry the name
 * that its makers reserved. Checksums are left as they were: the subsetter writes them anew.
 */
export function renameFont(font: Buffer, from: string, to: string): Buffer {
	if (from.length !== to.length) throw new Error(`font name of another length: ${to}`);
	const renamed = Buffer.from(font);
	const table = tableOffset(renamed, 'name');
	const storage = table + renamed.readUInt16BE(table + 4);
	for (let index = 0; index < renamed.readUInt16BE(table + 2); index += 1) {
		const record = table + 6 + 12 * index;
		if (legal.has(renamed.readUInt16BE(record + 6))) continue;
		const start = storage + renamed.readUInt16BE(record + 10);
		const name = renamed.subarray(start, start + renamed.readUInt16BE(record + 8));
		// Platform 1, the old Macintosh, has one byte a character; the others have two, high byte first.
		const encode = (word: string) =>
			renamed.readUInt16BE(record) === 1
				? Buffer.from(word, 'latin1')
				: Buffer.from(word, 'utf16le').swap16();
		replaceBytes(name, encode(from), encode(to));
	}
	return renamed;
}
