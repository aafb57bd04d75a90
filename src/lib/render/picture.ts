/**
 * Markup drawn on the server that the browser already has in the page: it is not sent a second time as data.
 * In the browser its markup is a single space, which tells Svelte to keep what stands there.
 */
export class Picture {
	readonly markup: string;

	constructor(markup: string) {
		this.markup = markup;
	}
}
