/**
 * Pictures as they were last accepted. After a change that is meant, look at the new files and accept them with
 * `UPDATE_SNAPSHOTS=1 npx vitest run src/tests/snapshots.test.ts`. Nothing is ever written where CI is set.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDifference, normalSvg } from './normalSvg.ts';
import { drawPicture, pictures, type PictureRequest } from './pictures.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';

const folder = fileURLToPath(new URL('snapshots', import.meta.url));
const accept = 'UPDATE_SNAPSHOTS=1 npx vitest run src/tests/snapshots.test.ts';
const updating = Boolean(process.env.UPDATE_SNAPSHOTS) && !process.env.CI;

beforeAll(() => {
	if (process.env.UPDATE_SNAPSHOTS && process.env.CI) {
		throw new Error('CI never writes snapshots: run the update on your machine and look at the pictures');
	}
	if (!updating) return;
	mkdirSync(folder, { recursive: true });
	for (const file of strangers()) rmSync(join(folder, file));
});

const drawnHere = new Map<string, ReturnType<typeof drawPicture>>();

/** A picture as this process draws it, once. */
function here(picture: PictureRequest): ReturnType<typeof drawPicture> {
	const drawn = drawnHere.get(picture.name) ?? drawPicture(picture);
	drawnHere.set(picture.name, drawn);
	return drawn;
}

/** Files of the folder that no picture is kept in. */
function strangers(): readonly string[] {
	const known = new Set(pictures.map(({ name }) => `${name}.svg`));
	return (existsSync(folder) ? readdirSync(folder) : []).filter((file) => !known.has(file));
}

/** Fails with the first line that differs, or that there is no snapshot yet. */
function compare(name: string, svg: string): void {
	const file = join(folder, `${name}.svg`);
	if (!existsSync(file)) expect.fail(`no snapshot of ${name} yet. To accept it:\n  ${accept}`);
	const difference = firstDifference(readFileSync(file, 'utf8'), svg);
	if (difference) {
		expect.fail(
			`${name} differs from its snapshot, ${difference}\nIf this is meant, look at it and accept it:\n  ${accept}`
		);
	}
}

describe('a snapshot', () => {
	it.each(pictures)('$name is the picture as drawn now, without a warning of Plot', (picture) => {
		const { svg, warnings } = here(picture);
		expect(warnings).toEqual([]);
		if (updating) writeFileSync(join(folder, `${picture.name}.svg`), svg);
		compare(picture.name, svg);
	});

	it('is kept of nothing else', () => {
		expect(strangers(), `files no picture is kept in; to remove them:\n  ${accept}`).toEqual([]);
	});

	it('has a name of its own, and shows what no other shows', () => {
		const unlike = pictures.map((picture) => here(picture).svg.replaceAll(picture.name, ''));
		expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
		expect(new Set(unlike).size).toBe(pictures.length);
	});
});

interface Elsewhere {
	readonly locale: string;
	readonly timeZone: string;
	readonly hour: number;
	readonly drawn: Readonly<Record<string, string>>;
}

const script = fileURLToPath(new URL('drawPictures.ts', import.meta.url));

async function drawElsewhere(zone: string, language: string): Promise<Elsewhere> {
	const env = {
		...process.env,
		TZ: zone,
		LANG: `${language}.UTF-8`,
		LC_ALL: `${language}.UTF-8`,
		LANGUAGE: language
	};
	const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script], { env, maxBuffer: 1 << 28 });
	return JSON.parse((await run).stdout) as Elsewhere;
}

describe('every picture', () => {
	const places = [
		{ zone: 'Asia/Seoul', language: 'de_DE', hour: 9 },
		{ zone: 'America/Los_Angeles', language: 'en_US', hour: 16 }
	];
	it.concurrent.each(places)(
		'is the same to the letter in $zone with the locale $language',
		async ({ zone, language, hour }) => {
			const { locale, timeZone, hour: midnight, drawn } = await drawElsewhere(zone, language);
			expect([timeZone, midnight, locale]).toEqual([zone, hour, language.replace('_', '-')]);
			expect(Object.keys(drawn)).toEqual(pictures.map(({ name }) => name));
			const differing = pictures.flatMap((picture) => {
				const difference = firstDifference(here(picture).svg, drawn[picture.name] ?? '');
				return difference ? [`${picture.name}: ${difference}`] : [];
			});
			expect(differing).toEqual([]);
		},
		30_000
	);
});

describe('normalSvg(svg)', () => {
	it('writes one element per line, in tenths, with attributes in order and odd spaces seen', () => {
		const { body } = serverDocument();
		body.innerHTML =
			'<svg data-reader="{}" class="a"><g transform="translate(1.2345,-0.0499)"><text y="2.25" x="10" aria-label="1.83 bn">a &lt; b\u202f%</text><path d="M1.26,2"/></g></svg>';
		expect(normalSvg(body.firstElementChild!)).toBe(
			[
				'<svg class="a" xmlns="http://www.w3.org/2000/svg">',
				'\t<g transform="translate(1.2,0)">',
				'\t\t<text aria-label="1.83 bn" x="10" y="2.3">a &lt; b&#x202f;%</text>',
				'\t\t<path d="M1.3,2"/>',
				'\t</g>',
				'</svg>',
				''
			].join('\n')
		);
	});
});

describe('firstDifference(expected, found)', () => {
	it.each([
		{ was: 'a\nb', is: 'a\nb', says: null },
		{ was: 'a\nb\nc', is: 'a\nx\nc', says: 'first at line 2:\n  was  b\n  is   x' },
		{ was: 'a', is: 'a\nb', says: 'first at line 2:\n  was  (nothing)\n  is   b' },
		{ was: 'a\nb', is: 'a', says: 'first at line 2:\n  was  b\n  is   (nothing)' }
	])('of "$was" and "$is" is $says', ({ was, is, says }) => {
		expect(firstDifference(was, is)).toBe(says);
	});
});
