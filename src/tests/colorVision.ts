/** Contrast, colour difference and colour vision, for tests of the palette. */

export type Rgb = readonly [red: number, green: number, blue: number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** `#rrggbb` as linear light, 0 to 1. */
export function linear(hex: string): Rgb {
	const channel = (at: number) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

function dot(a: Rgb, b: Rgb): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

const luminanceWeights: Rgb = [0.2126, 0.7152, 0.0722];

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
	const [low, high] = [a, b].map((hex) => dot(luminanceWeights, linear(hex))).sort((x, y) => x - y);
	return (high! + 0.05) / (low! + 0.05);
}

// Machado, Oliveira, Fernandes (2009), severity 1.0, on linear light.
const machado = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	],
	/** Print without colour: luminance alone. */
	grey: [luminanceWeights, luminanceWeights, luminanceWeights],
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	]
} satisfies Record<string, Matrix>;

export type Vision = keyof typeof machado;
export const visions = Object.keys(machado) as Vision[];

/** A colour as seen with a kind of colour vision, in linear light. */
export function seen(hex: string, vision: Vision): Rgb {
	const color = linear(hex);
	const [r, g, b] = machado[vision].map((row) => Math.min(1, Math.max(0, dot(row as unknown as Rgb, color))));
	return [r!, g!, b!];
}

/** CIE L*a*b* under D65. */
export function lab(color: Rgb): Rgb {
	const f = (value: number) =>
		value > (6 / 29) ** 3 ? Math.cbrt(value) : value / (3 * (6 / 29) ** 2) + 4 / 29;
	const x = f(dot([0.4124564, 0.3575761, 0.1804375], color) / 0.95047);
	const y = f(dot([0.2126729, 0.7151522, 0.072175], color));
	const z = f(dot([0.0193339, 0.119192, 0.9503041], color) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360;
const radians = (angle: number) => (angle * Math.PI) / 180;

/** CIEDE2000 (Sharma, Wu, Dalal 2005): about 1 is just noticeable, 10 is plain at a glance. */
export function deltaE([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
	const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
	const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
	const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
	const [h1, h2] = [c1 === 0 ? 0 : degrees(Math.atan2(b1, p1)), c2 === 0 ? 0 : degrees(Math.atan2(b2, p2))];
	const colorless = c1 * c2 === 0;
	const turn = h2 - h1;
	const dh = colorless ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
	const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const sum = h1 + h2;
	const h = colorless ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
	const t =
		1 -
		0.17 * Math.cos(radians(h - 30)) +
		0.24 * Math.cos(radians(2 * h)) +
		0.32 * Math.cos(radians(3 * h + 6)) -
		0.2 * Math.cos(radians(4 * h - 63));
	const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
	const turned = 30 * Math.exp(-(((h - 275) / 25) ** 2));
	const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(2 * turned));
	const [dl, dc, dhs] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
	return Math.sqrt(dl ** 2 + dc ** 2 + dhs ** 2 + rt * dc * dhs);
}

/** How far two colours stand apart for a kind of colour vision. */
export function apart(a: string, b: string, vision: Vision): number {
	return deltaE(lab(seen(a, vision)), lab(seen(b, vision)));
}
