/**
 * `npm run fonts`: makes static/fonts/*.woff2, the table of character widths and the table of outlines.
 *
 * Run it only to change the character set or a face; what it makes is committed. `npm run fonts -- --glyphs` makes
 * the table of outlines alone. The variable sans comes from
 * Adobe's own package, since the faces split for the web lack ≈ ≥ ≤ → ▲ and keep ō in a second file. That
 * package is 20 MB, so it is fetched here, for this one run, instead of by everyone who installs the project.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font } from 'harfbuzzjs';
import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';
import { glyphsModule } from './glyphs.ts';
import { renameFont } from './renameFont.ts';

const SANS_PACKAGE = 'source-sans@3.52.0';
const BUDGET = 50_000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** Every character from `first` to `last`, both included. */
function range(first: number, last: number): string {
	return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const letters = range(0x20, 0x7e) + range(0xc0, 0xd6) + range(0xd8, 0xf6) + range(0xf8, 0xff) + 'āēīōūĀĒĪŌŪ';
const punctuation = '‘’“”–—−…·×£¥€°§\u00a0\u2009\u202f';
/** Named by their old code points, so that the subset keeps them without keeping every alternate as well. */
const ligatures = 'ﬁﬂ';

/** Between a name and its value; any face has it or makes it. */
const enSpace = '\u2002';

/** What headlines and quotes are written with: letters and their punctuation, no symbols. */
const prose = letters + punctuation;
/** Text on and around charts has signs besides. What layout can measure is this fullest set. */
const measured = prose + '¡¿±÷«»‹›©½¹²³₩≈≥≤•†‡→←↑↓';

/** Digits of both families have one width by default, so `tnum` and `lnum` need no alternates of their own. */
const keepFeatures = ['kern', 'liga', 'tnum', 'lnum', 'sups'];

type Subset = {
	file: string;
	characters: string;
	variationAxes?: Record<string, { min: number; max: number }>;
};
const subsets = {
	sans: { file: 'sans.woff2', characters: measured, variationAxes: { wght: { min: 400, max: 700 } } },
	serif: { file: 'serif-semibold.woff2', characters: prose + ligatures },
	italic: { file: 'serif-italic.woff2', characters: prose + ligatures }
} satisfies Record<string, Subset>;

/** The static faces, which also draw the files made outside the browser: their advances are the table's. */
const faces = {
	sans: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
	'sans-bold': require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
	'serif-italic':
		require.resolve('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
	'serif-bold': require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf')
};

function fetchVariableSans(): Buffer {
	const folder = mkdtempSync(join(tmpdir(), 'leverage-fonts-'));
	try {
		execFileSync(
			'npm',
			['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', SANS_PACKAGE],
			{
				stdio: 'inherit',
				shell: process.platform === 'win32'
			}
		);
		return readFileSync(join(folder, 'node_modules/source-sans/VF/SourceSans3VF-Upright.ttf'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Writes one subset, under a name of our own since theirs is reserved, and returns its size in bytes. */
async function writeSubset(source: Buffer, { file, characters, variationAxes }: Subset): Promise<number> {
	const woff2 = await subsetFont(renameFont(source, 'Source', 'Ledger'), characters, {
		targetFormat: 'woff2',
		keepFeatures,
		noHinting: true,
		noLayoutClosure: true,
		...(variationAxes && { variationAxes })
	});
	writeFileSync(join(root, 'static/fonts', file), woff2);
	console.log(`${file}: ${(woff2.length / 1000).toFixed(1)} kB`);
	return woff2.length;
}

/** Advance of each measured character in thousandths of an em; 0 where the face has no such character. */
function advances(source: Buffer): number[] {
	const font = new Font(new Face(new Blob(new Uint8Array(source))));
	font.setScale(1000, 1000);
	return Array.from(measured, (character) => {
		const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0);
		return glyph ? Math.round(font.glyphHAdvance(glyph)) : 0;
	});
}

/** The module src/lib/annotations/characterWidths.ts as text. */
export function characterWidthsModule(): string {
	const characters = JSON.stringify(measured).replace(
		/[\u00a0\u2009\u202f]/g,
		(space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
	const rows = Object.entries(faces).map(
		([face, path]) => `'${face}': [${advances(readFileSync(path)).join(',')}]`
	);
	return `// Made by \`npm run fonts\`, so change src/cli/fonts.ts instead.

/** The characters whose widths are known, in the order of each face's list. */
export const characters = ${characters};

/** Advance widths in thousandths of an em; 0 where the face has no such character. */
export const advances = { ${rows.join(',\n')} };
`;
}

/** Writes the table of outlines: the same characters and faces as the widths, so that what was measured is what is drawn. */
function writeGlyphs(): void {
	const sources = Object.entries(faces).map(([face, path]) => [face, readFileSync(path)] as const);
	const text = glyphsModule(measured + ligatures + enSpace, Object.fromEntries(sources));
	writeFileSync(join(root, 'src/lib/render/glyphs.ts'), text);
	console.log(`glyphs.ts: ${(text.length / 1000).toFixed(0)} kB`);
}

/** The characters a subset must hold, for the test that opens the files again. */
export const requiredCharacters = { sans: measured, serif: prose, italic: prose };

async function main(): Promise<void> {
	writeGlyphs();
	if (process.argv.includes('--glyphs')) return;
	const sizes = [
		await writeSubset(fetchVariableSans(), subsets.sans),
		await writeSubset(readFileSync(faces['serif-bold']), subsets.serif),
		await writeSubset(readFileSync(faces['serif-italic']), subsets.italic)
	];
	const total = sizes.reduce((sum, size) => sum + size, 0);
	console.log(`together: ${(total / 1000).toFixed(1)} kB of ${BUDGET / 1000} kB`);
	const path = join(root, 'src/lib/annotations/characterWidths.ts');
	const options = { ...(await resolveConfig(path)), filepath: path };
	writeFileSync(path, await format(characterWidthsModule(), options));
	if (total > BUDGET) throw new Error(`fonts over budget: ${total} bytes of ${BUDGET}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
