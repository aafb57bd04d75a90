import { describe, expect, it } from 'vitest';
import { study } from '../../tests/realCase.ts';
import { reducedNote, reducedStudy } from './reducedStudy.ts';

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const stagesOf = (sanction: string) =>
	ids(study.tables.events.filter(({ sanctionId }) => sanctionId === sanction));

describe('reducedStudy', () => {
	it('reducedStudy keeps the sanctions of the partner in question, in its lanes, with all their stages', () => {
		const { lanes, sanctions, events } = reducedStudy(study).tables;
		expect(ids(lanes)).toEqual(['japan-sanction']);
		expect(new Set(sanctions.map(({ kind, sender }) => `${kind} of ${sender}`))).toEqual(
			new Set(['sanction of Japan'])
		);
		expect(ids(events).toSorted()).toEqual(ids(sanctions).flatMap(stagesOf).toSorted());
	});

	it('reducedStudy(study, acts) keeps those acts alone where they are stages of nothing', () => {
		const acts = ['2003-08-27-round1', '2004-05-22-summit2'];
		const { lanes, sanctions, events } = reducedStudy(study, acts).tables;
		expect(ids(events)).toEqual(acts);
		expect(sanctions).toEqual([]);
		expect(ids(lanes)).toEqual(['six-party-talks', 'engagement-summit']);
	});

	it('reducedStudy(study, acts) keeps a sanction with every stage, lest it read as still in force', () => {
		for (const { id } of study.tables.sanctions) {
			const stages = stagesOf(id);
			for (const act of stages) {
				const { sanctions, events } = reducedStudy(study, [act]).tables;
				expect(ids(sanctions)).toEqual([id]);
				expect(ids(events)).toEqual(stages);
			}
		}
		const { events } = reducedStudy(study, ['1998-09-01-freeze']).tables;
		expect(events.map(({ stage }) => stage)).toContain('lifted');
	});

	it('reducedStudy(study, acts) keeps the order of the chronology, not that of the acts, and passes over the unknown', () => {
		const acts = ['2008-10-11-delisting', 'never', '2003-08-27-round1'];
		const { lanes, events } = reducedStudy(study, acts).tables;
		const wanted = [...stagesOf('us-terror-list'), '2003-08-27-round1'];
		expect(ids(events)).toEqual(ids(study.tables.events).filter((id) => wanted.includes(id)));
		expect(ids(lanes)).toEqual(['us-measure', 'six-party-talks']);
	});

	it('reducedStudy leaves all but the chronology as it was, and its study alone', () => {
		const before = study.tables.events.length;
		for (const reduced of [reducedStudy(study), reducedStudy(study, ['2003-08-27-round1'])]) {
			const { lanes, sanctions, events, ...others } = study.tables;
			expect(reduced.tables).toMatchObject(others);
			expect(reduced.settings).toBe(study.settings);
			for (const [all, some] of [
				[lanes, reduced.tables.lanes],
				[sanctions, reduced.tables.sanctions],
				[events, reduced.tables.events]
			] as const)
				expect(some.length).toBeLessThan(all.length);
		}
		expect(study.tables.events).toHaveLength(before);
	});
});

describe('reducedNote', () => {
	it('reducedNote says what is left, and out of how much', () => {
		expect(reducedNote(study)).toBe('Shown here: Japan’s sanctions only.');
		expect(reducedNote(study, ['2003-08-27-round1'])).toBe(
			`Shown here: the acts that matter to this step, out of ${study.tables.events.length}.`
		);
	});
});
