import type { Evidence } from './annualTrade.ts';
import { distinct, type Measured } from './measured.ts';
import type { SharePoint } from './tradeShare.ts';

/** One year of the difference between what the same trade weighs on either side. */
export interface AsymmetryPoint {
	readonly year: number;
	/** onPartner − onSubject, percentage points. */
	readonly points: number;
	/** Partner’s share in the subject’s trade, percent: how much the subject leans on the partner. */
	readonly onPartner: number;
	/** Subject’s share in the partner’s world trade, percent: how much the partner leans on the subject. */
	readonly onSubject: number;
	readonly evidence: readonly Evidence[];
	readonly cautions: readonly string[];
}

/**
 * Asymmetry of trade after Hirschman (1945): the partner’s share in the subject’s trade − the subject’s share in the partner’s,
 * signed, in percentage points. Positive: the subject leans more on the partner, who could press; negative: the other way round;
 * 0: equal weight. Only years with both shares. Give both shares the trade of one basis.
 */
export function hirschmanAsymmetry(
	onPartner: readonly SharePoint[],
	onSubject: readonly Measured[]
): readonly AsymmetryPoint[] {
	return onPartner.flatMap(({ year, percent, numerator, denominatorEvidence }) => {
		const back = onSubject.find((share) => share.year === year);
		if (!back) return [];
		return [
			{
				year,
				points: percent - back.value,
				onPartner: percent,
				onSubject: back.value,
				evidence: distinct([...numerator.evidence, ...denominatorEvidence, ...back.evidence]),
				cautions: back.cautions
			}
		];
	});
}

/** Why the ratio of two dependences is not offered, for readers who look for it. */
export const refusedDependenceRatio: string =
	'The ratio of two dependences built from one total is refused: (T / Ya) / (T / Yb) = Yb / Ya, so trade drops out and only the ratio of the two incomes is left.';
