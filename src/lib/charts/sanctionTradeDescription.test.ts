import { describe, expect, it } from 'vitest';
import { study } from '../../tests/realCase.ts';
import { prepareSanctionTrade } from './sanctionTrade.ts';
import { begunInWords } from './sanctionTradeDescription.ts';

const data = prepareSanctionTrade(study);

describe('begunInWords(data, period)', () => {
	it.each([
		{ from: 2003, to: 2004, says: 'No sanction came into force.' },
		{ from: 1990, to: 1990, says: 'What came into force in 1990 is not on record.' },
		{
			from: 2010,
			to: 2014,
			says: 'No sanction came into force in 2010. What came into force in 2011–14 is not on record.'
		},
		{ from: 2007, to: 2009, says: 'Came into force: Total export ban (18 Jun 2009).' },
		{
			from: 2009,
			to: 2012,
			says: 'Came into force: Total export ban (18 Jun 2009). What came into force in 2011–12 is not on record.'
		}
	])('claims nothing of years that the record does not reach: $from–$to', ({ from, to, says }) => {
		expect(begunInWords(data, { from, to })).toBe(says);
	});
});
