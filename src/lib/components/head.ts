/** What the site calls itself, in titles, cards and files. */
export const siteName = 'Leverage Briefing';

/** What the head of a page tells browsers, search engines and sites that show cards. */
export interface HeadWords {
	/** The finding on a chart’s page, else the name of the page. */
	readonly title: string;
	/** A sentence or two, with the source where there are figures. */
	readonly description: string;
	/** `article` for pages that argue, `website` for the others. */
	readonly type: 'article' | 'website';
	/** Address of the card: absolute where the site was built knowing its own, else relative to the page. */
	readonly card: string;
	/** What the card shows. */
	readonly cardAlt: string;
	readonly cardWidth: number;
	readonly cardHeight: number;
	/** Address of the oEmbed answer, where the page is a chart’s. */
	readonly oembed?: string;
}
