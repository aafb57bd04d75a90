import type { StepView } from './briefingView.ts';

/** What one slide of a handout asks to keep in mind: said in full where it comes first, named by its letter after. */
export interface SlideCautions {
	readonly said: readonly { readonly letter: string; readonly text: string }[];
	/** Said with an earlier slide, and true here too. */
	readonly earlier: readonly { readonly letter: string; readonly slide: number }[];
}

/** The cautions of every step, each in full once. */
export function handoutCautions(
	steps: readonly Pick<StepView, 'number' | 'cautions'>[]
): readonly SlideCautions[] {
	const first = new Map<string, { readonly letter: string; readonly slide: number }>();
	return steps.map(({ number, cautions }) => {
		const earlier = cautions.flatMap((text) => first.get(text) ?? []);
		const said = cautions
			.filter((text) => !first.has(text))
			.map((text, index) => ({ letter: letterOf(first.size + index), text }));
		for (const { letter, text } of said) first.set(text, { letter, slide: number });
		return { said, earlier };
	});
}

/** a to z, then aa, ab … */
function letterOf(index: number): string {
	const letter = String.fromCharCode(97 + (index % 26));
	return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}
