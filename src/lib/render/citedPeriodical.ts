/** Which publishers are newspapers, magazines or wire services; every other one puts pages on a site. */

/** Last words that only periodicals have: "Taipei Times", "Hankook Ilbo". "Post" and "News" end other names too. */
const lastWord = /(?:^|\s)(?:times|daily|weekly|gazette|ilbo|sinbo|shinmun|shimbun)$/;

/** Periodicals whose names do not say that they are such. Broadcasters, portals and institutes are none. */
const byName = new Set([
	'age',
	'arms control today',
	'business recorder',
	'chosun ilbo nk',
	'christian today japan',
	'daily nk',
	'daily nk japan',
	'datanews',
	'eleconomista.es',
	'etnews',
	'financial express',
	'guardian',
	'hankyoreh',
	'herald',
	'international enforcement law reporter',
	'japan news',
	'ledger',
	'mail & guardian',
	'mint',
	'nei magazine',
	'o estado de s. paulo',
	'orlando sentinel',
	'people’s daily online',
	'politico',
	'south china morning post',
	'tongil news',
	'washington post',
	// Wire services and what they publish under a name of their own.
	'afpbb news',
	'oana news',
	'reuters',
	'trend',
	'upi',
	'yonhap'
]);

/** Whether a publisher of press stories is a periodical; where nothing says so, it is not. */
export function isPeriodical(publisher: string): boolean {
	const name = publisher
		.trim()
		.replace(/^the /i, '')
		.replace(/ \([^)]*\)$/, '')
		.replaceAll("'", '’')
		.toLowerCase();
	return byName.has(name) || lastWord.test(name);
}
