/** The four totals an intensity needs, in one unit; null for one that was not read. */
export interface IntensityParts {
	/** Trade between reporter and partner. */
	readonly bilateral: number | null;
	readonly reporterTotal: number | null;
	readonly partnerTotal: number | null;
	/** All trade of the world on the same count as the other totals. */
	readonly worldTotal: number | null;
}

/**
 * Trade intensity: (T_ij / T_i) / (T_j / (T_w − T_i)); no unit. 1: the partner weighs in the reporter’s trade what it weighs
 * in the world’s; above 1: more. The family is sorted by Kunimoto (1977); the World Bank’s WITS defines it without taking
 * the reporter out of the world, which is done here because no country trades with itself.
 * Null where a part is missing or a whole is zero; no trade between the two is an intensity of 0.
 */
export function tradeIntensity(parts: IntensityParts): number | null {
	const { bilateral, reporterTotal, partnerTotal, worldTotal } = parts;
	if (bilateral === null || reporterTotal === null || partnerTotal === null || worldTotal === null)
		return null;
	const rest = worldTotal - reporterTotal;
	if (!(reporterTotal > 0) || !(partnerTotal > 0) || !(rest > 0)) return null;
	return bilateral / reporterTotal / (partnerTotal / rest);
}
