import type { Ink } from '../annotations/draw.ts';

/** Where a picture will be looked at. Colours are CSS variables on screen and literals elsewhere. */
export type Medium = 'screen' | 'embed' | 'slide' | 'print';

/** The room a picture has, in CSS pixels of its own drawing. */
export interface Size {
	readonly width: number;
	/** Left out, the chart takes the height its content needs. */
	readonly height?: number;
	readonly medium: Medium;
	readonly dark?: boolean;
	/** At most so many quotes; left out, as many as the medium bears. */
	readonly quotes?: number;
	/** True where a quote whose words find no room is left out, since no key says them. */
	readonly keyless?: boolean;
}

/** The colours of both modes; `app.css` holds the same values as custom properties, and a test compares them. */
export const palette = {
	light: {
		page: '#fdfcf9',
		ink: '#1c2329',
		muted: '#59626a',
		hairline: '#dedad1',
		axis: '#8a8f92',
		rest: '#8b9196',
		'rest-text': '#667078',
		band: '#f1eee6',
		'band-strong': '#e6e1d5',
		highlight: '#f7e3b2',
		japan: '#b5301d',
		china: '#173f7a',
		'south-korea': '#0d7d77',
		russia: '#7b3676',
		'united-states': '#4f5d6b',
		other: '#6b6f66'
	},
	dark: {
		page: '#14181c',
		ink: '#ebe8e1',
		muted: '#a9b0b6',
		hairline: '#2f363c',
		axis: '#7b838a',
		rest: '#78828a',
		'rest-text': '#98a2aa',
		band: '#1d2328',
		'band-strong': '#283037',
		highlight: '#4a3d18',
		japan: '#ff8d73',
		china: '#86b6f5',
		'south-korea': '#3fbfb3',
		russia: '#d79ad3',
		'united-states': '#b3bfca',
		other: '#a8aba0'
	}
} as const;

/** Paper is white. */
const onPaper = { ...palette.light, page: '#ffffff' };

export type Token = keyof typeof palette.light;

/** A way of drawing a series that does not hang on its colour: dash, symbol and weight. */
export interface LineStyle {
	readonly dash: string | undefined;
	readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'wye';
}

export interface Theme {
	readonly color: (token: Token) => string;
	/** The colour of an actor, the same on every chart; actors without one of their own share a grey. */
	readonly actor: (id: string) => string;
	readonly sans: string;
	readonly serif: string;
	/** Smallest text of a medium, px of the drawing. */
	readonly small: number;
	readonly base: number;
	/** How many quotes a picture bears: what is seen from the back row bears one. */
	readonly quotes: number;
	/** Whether a number may stand for the words of a quote. */
	readonly keyed: boolean;
}

/** Faces of the site: subsets, under names of their own as their licence asks. */
const webFaces = {
	sans: "'Ledger Sans', 'Source Sans 3', system-ui, sans-serif",
	serif: "'Ledger Serif', 'Source Serif 4', Georgia, serif"
};

/** Faces of files made outside the browser: the whole fonts under their real names. */
const fileFaces = {
	sans: "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif",
	serif: "'Source Serif 4', 'Source Serif Pro', Georgia, serif"
};

const actors: ReadonlySet<string> = new Set<Token>([
	'japan',
	'china',
	'south-korea',
	'russia',
	'united-states'
]);

/** Colours and type for a medium. */
export function themeFor(size: Size): Theme {
	const colors = size.dark ? palette.dark : size.medium === 'print' ? onPaper : palette.light;
	const color = (token: Token) => (size.medium === 'screen' ? `var(--${token})` : colors[token]);
	return {
		color,
		actor: (id) => color(isActor(id) ? id : 'other'),
		...(size.medium === 'screen' ? webFaces : fileFaces),
		small: 12.5,
		base: 13.5,
		quotes: size.quotes ?? (size.medium === 'slide' ? 1 : 2),
		keyed: !size.keyless
	};
}

function isActor(id: string): id is Token {
	return actors.has(id);
}

const styles: Readonly<Record<string, LineStyle>> = {
	japan: { dash: undefined, symbol: 'circle' },
	china: { dash: undefined, symbol: 'square' },
	'south-korea': { dash: '8 3', symbol: 'triangle' },
	russia: { dash: '3 3', symbol: 'diamond' },
	'united-states': { dash: '1.5 3', symbol: 'star' }
};

/** Dash and symbol of a partner's line; the remaining partners share one that none of the named ones has. */
export function lineStyle(partner: string): LineStyle {
	return Object.hasOwn(styles, partner) ? styles[partner]! : { dash: '10 3 2 3', symbol: 'wye' };
}

/** What annotations need of a theme. */
export function inkOf({ color, sans, serif }: Theme): Ink {
	return { ink: color('ink'), muted: color('muted'), page: color('page'), sans, serif };
}
