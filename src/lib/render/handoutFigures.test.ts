import { selectionOfView } from '../briefings/stepSelection.ts';
import { describe, expect, it } from 'vitest';
import { facts, study, tables } from '../../tests/realCase.ts';
import { plainStep } from '../briefings/briefing.ts';
import { registry } from '../charts/registry.ts';
import { drawStep, stepView } from './briefingView.ts';
import { Engine } from './engine.ts';
import { handoutFigures } from './handoutFigures.ts';
import { serverDocument } from './serverDocument.ts';
import { pictureWidth } from './stage.ts';

/** More acts than a slide has room for. */
const acts = tables.events
	.filter(({ start, id }) => start.from >= '2002' && start.to < '2009' && !id.includes('in-force'))
	.slice(0, 30)
	.map(({ id }) => id);

const engine = new Engine(study, serverDocument());

describe('handoutFigures(engine, step, facts, idPrefix)', () => {
	it.each(registry.map(({ id }) => id))(
		'draws %s twice, and never wider than its slide, so that its type stays as large',
		(id) => {
			const step = stepView(engine, plainStep(id, 'time=2002..2008'), facts, 4);
			const [wide, narrow, ...more] = handoutFigures(engine, step, facts, 'slide');
			expect(more).toEqual([]);
			expect(wide!.reader.width).toBe(pictureWidth);
			expect(narrow!.reader.width).toBeLessThan(400);
			expect(wide!.svg.getAttribute('class')).toBe('picture handout-wide');
			expect(narrow!.svg.getAttribute('class')).toBe('picture handout-narrow');
		}
	);

	it('draws in full size what a slide shrinks until it fits', () => {
		const step = { ...plainStep('sanctions-chronology', 'time=2002..2008'), events: acts };
		const view = stepView(engine, { ...step, quotes: ['spoiler-role'] }, facts, 4);
		const selection = selectionOfView(view, facts);
		expect(drawStep(engine, view, selection, 'slide').reader.width).toBeGreaterThan(pictureWidth);
		const [wide] = handoutFigures(engine, view, facts, 'slide');
		expect(wide!.reader.width).toBe(pictureWidth);
	});

	it('gives the ids inside its pictures names of their own', () => {
		const step = stepView(engine, plainStep('trade-by-partner', ''), facts, 4);
		const ids = handoutFigures(engine, step, facts, 'slide').flatMap(({ svg }) =>
			[...svg.querySelectorAll('[id]')].map((node) => node.id)
		);
		expect(ids.length).toBe(new Set(ids).size);
		expect(ids.every((name) => name.startsWith('slide-4-'))).toBe(true);
	});
});
