import { describe, expect, it } from 'vitest';
import { madeUpTables, partner, source } from '../../tests/madeUp.ts';
import { study as realStudy } from '../../tests/realCase.ts';
import type { AidRow } from '../datapackage/tables.ts';
import { energyAid } from './aidContent.ts';
import { describe as describeAid, notes, title } from './aidWords.ts';
import type { CaseStudy } from './chart.ts';

const [upTo, later] = ['cumulative to 2008-07-10', 'cumulative to 2008-08-12'];

function row(
	donor: string,
	category: string,
	value: number | null,
	period: string,
	more: Partial<AidRow> = {}
): AidRow {
	return {
		donor,
		recipient: 'subject',
		year: 2008,
		period,
		category,
		value,
		unit: value === null ? '' : 't HFO equivalent',
		sourceId: 's1',
		locator: 'text',
		note: '',
		line: 2,
		...more
	};
}

const refusal = row('a', 'energy_aid_position', null, '2007-10-30', {
	note: 'of the agreement; "a refused to give"'
});
const rows = [
	row('two-parties', 'energy_aid_pledged', 900, 'agreed 2007-02-13'),
	row('b', 'hfo_delivered', 100, upTo),
	row('c', 'hfo_delivered', 80, upTo),
	row('c', 'energy_equipment_delivered', 60, upTo),
	row('all', 'energy_aid_delivered', 240, upTo),
	refusal
];

function studyOf(aid: readonly AidRow[]): CaseStudy {
	const partners = ['subject', 'a', 'b', 'c'].map((id) => partner(id, { name: id.toUpperCase() }));
	return {
		...realStudy,
		settings: { ...realStudy.settings, subject: 'subject', protagonist: 'a' },
		tables: madeUpTables({ aid, partners, sources: [source('s1', { publisher: 'Radio' })] })
	};
}

const of = (...aid: readonly AidRow[]) => energyAid(studyOf(aid));

describe('energyAid(study)', () => {
	it('has the parts of the count by party, most first, oil and equipment apart', () => {
		expect(
			of(...rows)!.shares.map(({ donor, oil, equipment, total }) => [donor.id, oil, equipment, total])
		).toEqual([
			['c', 80, 60, 140],
			['b', 100, 0, 100]
		]);
	});

	it('is null without a pledge, and without a count of all', () => {
		expect(of(...rows.slice(1))).toBeNull();
		expect(of(...rows.filter(({ donor }) => donor !== 'all'))).toBeNull();
		expect(of()).toBeNull();
	});

	it('has the protagonist at nothing where the parts of the others make up the whole, with the words said', () => {
		// 240 − 140 − 100 = 0.
		expect(of(...rows)!.abstention).toMatchObject({
			donor: { id: 'a' },
			nothing: true,
			words: 'a refused to give',
			publisher: 'Radio'
		});
		const more = rows.map((each) => (each.donor === 'all' ? { ...each, value: 250 } : each));
		expect(of(...more)!.abstention).toMatchObject({ nothing: false });
	});

	it('has no abstention of a protagonist who gave', () => {
		const gave = [...rows.slice(0, 4), row('a', 'hfo_delivered', 10, upTo), rows[4]!];
		const aid = of(...gave)!;
		expect(aid.abstention).toBeNull();
		expect(aid.shares.map(({ donor }) => donor.id)).toEqual(['c', 'b', 'a']);
	});

	it('shares the pledge equally among those who gave and the one who refused', () => {
		// 900 / (b, c and a).
		expect(of(...rows)).toMatchObject({ quota: 300, parties: 3 });
		expect(of(...rows.slice(0, -1))).toMatchObject({ quota: 450, parties: 2 });
	});

	it('takes a later reading only where it counts the same', () => {
		const laterOf = (id: string, ...more: AidRow[]) =>
			of(...rows, ...more)!.shares.find(({ donor }) => donor.id === id)?.later?.value;
		expect(laterOf('b', row('b', 'hfo_delivered', 200, later))).toBe(200);
		// c gave equipment too: a later count of its oil is not its total.
		expect(laterOf('c', row('c', 'hfo_delivered', 200, later))).toBeUndefined();
		expect(laterOf('c', row('c', 'energy_aid_delivered', 150, later))).toBe(150);
		expect(laterOf('b', row('b', 'hfo_delivered', 50, '2007-09'))).toBeUndefined();
	});

	it('leaves out what is older than the pledge, of another receiver, or not in tonnes', () => {
		const strangers = [
			row('b', 'hfo_delivered', 1900, 'cumulative to 1999-07-31'),
			row('b', 'hfo_delivered', 7, later, { recipient: 'other' }),
			row('b', 'hfo_funding', 25, later, { unit: 'USD million' }),
			row('b', 'food', 7, later, { unit: 't' })
		];
		expect(of(...rows, ...strangers)!.rows).toHaveLength(rows.length);
	});
});

describe('the words of energy aid', () => {
	const real = energyAid(realStudy)!;

	it('title counts parties and sums, and says who gave nothing', () => {
		expect(title(real)).toBe(
			'Four parties had delivered 487,000 of 1,000,000\u202ft by 10\u00a0Jul\u00a02008; Japan nothing'
		);
		expect(title(of(...rows.filter(({ donor }) => donor !== 'c')))).not.toContain('nothing');
	});

	it('describe says each bar, the later readings, the refusal, and the sum', () => {
		const text = describeAid(real);
		expect(text).toContain('China: 137,034\u202ft, 50,000 oil and 87,034 equipment.');
		expect(text).toContain(
			'United States: 134,000\u202ft, all of it oil; 200,000\u202ft by second week of Dec 2008.'
		);
		expect(text).toContain(
			'South Korea: 115,878\u202ft, 50,000 oil and 65,878 equipment; 124,000\u202ft by 12 Aug 2008.'
		);
		expect(text).toContain('Japan: 0\u202ft; “Japan refused to provide any economic aid to the North”');
		expect(text).toContain('Together 486,912\u202ft of 1,000,000\u202ft agreed, 48.7\u202f%.');
	});

	it('notes say whose arithmetic the equal part is', () => {
		expect(notes(real).join(' ')).toContain('our arithmetic: 1,000,000\u202ft / 5 parties = 200,000\u202ft');
		expect(notes(real).join(' ')).toContain('As large a quota was printed for Russia.');
	});

	it('speak of a case without such aid too', () => {
		expect([title(null), describeAid(null), ...notes(null)].join(' ')).not.toMatch(/NaN|undefined|null/);
	});
});
