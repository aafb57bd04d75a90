/** What is said of the whole that trade shares are shares of. */
import type { Selection } from '../selection/selection.ts';

/** The whole, as an axis names it. */
export function denominatorInWords(denominator: Selection['denominator']): string {
	return denominator === 'with-inter-korean'
		? 'KOTRA total plus inter-Korean trade'
		: 'KOTRA total, without inter-Korean trade';
}

/** What to know of the whole and of who compiled both parts of a share, for the partners shown. */
export function denominatorNotes(
	shown: readonly { readonly id: string; readonly name: string }[],
	{ denominator, basis }: Pick<Selection, 'denominator' | 'basis'>
): readonly string[] {
	const left =
		denominator === 'without-inter-korean' ? shown.find(({ id }) => id === 'south-korea') : undefined;
	return [
		...(left ? [`${left.name} has no share here: this total leaves inter-Korean trade out.`] : []),
		...(basis === 'cow'
			? [
					'Numerator (Correlates of War) and denominator (KOTRA) come from different compilers: shares are overstated, the largest by about a tenth.'
				]
			: []),
		...(basis === 'paper' ? ['The paper prints no such total: its figures are divided by KOTRA’s.'] : [])
	];
}
