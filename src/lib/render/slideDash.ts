/** Dashes that every program knows, by the dash of our own drawings. */
const dashes: Readonly<Record<string, string>> = {
	'8 3': 'dash',
	'6 3': 'dash',
	'3 3': 'sysDash',
	'1.5 3': 'sysDot',
	'10 3 2 3': 'dashDot'
};

/** The preset nearest to a dash of a line; undefined for a solid line. */
export function presetDash(dash: string | undefined): string | undefined {
	if (dash === undefined) return undefined;
	const preset = dashes[dash];
	if (!preset) throw new Error(`unknown dash: ${dash}`);
	return preset;
}
