import { randomUUID } from 'node:crypto';
import {
	constants,
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Those of the paths at which something stands already. */
export function standing(paths: readonly string[]): readonly string[] {
	return paths.filter((path) => existsSync(path));
}

/**
 * Writes a file whole or not at all: a reader never finds half of one, and what stood there stays until it is replaced.
 * Without `force` a file that has come to stand there meanwhile is kept, and the call throws.
 */
export function writeWhole(path: string, content: string | Uint8Array, force: boolean): void {
	mkdirSync(dirname(path), { recursive: true });
	const draft = join(dirname(path), `.${randomUUID()}.part`);
	try {
		writeFileSync(draft, content, { flag: 'wx' });
		if (force) renameSync(draft, path);
		else takeName(draft, path);
	} finally {
		rmSync(draft, { force: true });
	}
}

/** Gives a draft its name unless it is taken: a link, unlike a rename, then fails. Some disks know no links. */
function takeName(draft: string, path: string): void {
	try {
		linkSync(draft, path);
	} catch (failure) {
		if ((failure as NodeJS.ErrnoException).code === 'EEXIST') throw failure;
		copyFileSync(draft, path, constants.COPYFILE_EXCL);
	}
}
