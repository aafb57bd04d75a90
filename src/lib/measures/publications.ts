import type { Publication } from './measureEntry.ts';

/** Publications that the catalogue of measures cites. */
export const hirschman: Publication = {
	author: 'Albert O. Hirschman',
	title: 'National Power and the Structure of Foreign Trade',
	year: 1945,
	where: 'University of California Press'
};

export const herfindahl: Publication = {
	author: 'Orris C. Herfindahl',
	title: 'Concentration in the Steel Industry',
	year: 1950,
	where: 'doctoral dissertation, Columbia University'
};

export const keohaneNye: Publication = {
	author: 'Robert O. Keohane and Joseph S. Nye',
	title: 'Power and Interdependence: World Politics in Transition',
	year: 1977,
	where: 'Little, Brown, chapter 1'
};

export const kunimoto: Publication = {
	author: 'Kazutaka Kunimoto',
	title: 'Typology of Trade Intensity Indices',
	year: 1977,
	where: 'Hitotsubashi Journal of Economics 17(2)'
};

export const laaksoTaagepera: Publication = {
	author: 'Markku Laakso and Rein Taagepera',
	title: '“Effective” Number of Parties: A Measure with Application to West Europe',
	year: 1979,
	where: 'Comparative Political Studies 12(1)'
};

export const macKinlay: Publication = {
	author: 'A. Craig MacKinlay',
	title: 'Event Studies in Economics and Finance',
	year: 1997,
	where: 'Journal of Economic Literature 35(1)'
};

export const wits: Publication = {
	author: 'World Bank',
	title: 'Trade Indicators',
	year: null,
	where: 'World Integrated Trade Solution (WITS), help pages'
};

export const tradeOutcomes: Publication = {
	author: 'World Bank',
	title: 'Online Trade Outcomes Indicators: User’s Manual',
	year: 2013,
	where: 'World Integrated Trade Solution (WITS), version 1.0'
};
