import { describe, expect, it } from 'vitest';
import { facts, select, study } from '../../tests/realCase.ts';
import { registry } from '../charts/registry.ts';
import { roomParts } from '../components/roomParts.ts';
import { selectionFacts } from '../selection/facts.ts';
import { measureIds, type Selection } from '../selection/selection.ts';
import { drawnStudy } from './drawnStudy.ts';
import { Engine } from './engine.ts';
import { serverDocument } from './serverDocument.ts';

const drawn = drawnStudy(study, facts);

describe('drawnStudy(study, facts)', () => {
	it('leaves what may be selected, and what a page shares of the case, as they are', () => {
		expect(selectionFacts(drawn.tables, drawn.settings)).toEqual(facts);
		expect(roomParts(drawn, facts)).toEqual(roomParts(study, facts));
	});

	const views: readonly Partial<Selection>[] = [
		{},
		{ period: facts.years, partners: facts.partners },
		...facts.bases.map((basis) => ({ basis, period: { from: 2000, to: 2008 } })),
		...measureIds.map((measure) => ({ measure })),
		{ yScale: 'log', denominator: 'without-inter-korean', baseYear: 2003 }
	];
	const [whole, less] = [study, drawn].map((one) => new Engine(one, serverDocument())) as [Engine, Engine];

	it.each(registry.map(({ id }) => ({ id })))(
		'words and draws $id as the whole case does, in every view',
		({ id }) => {
			for (const view of views) {
				expect(less.view(id, select(view))).toEqual(whole.view(id, select(view)));
				const size = { width: 700, height: 320, medium: 'screen' } as const;
				const drawing = (engine: Engine) => engine.draw(id, select(view), size, 'x').svg.outerHTML;
				expect(drawing(less) === drawing(whole), JSON.stringify(view)).toBe(true);
			}
		}
	);

	it('is a fraction of the case', () => {
		const [whole, less] = [study, drawn].map((one) => JSON.stringify(one).length);
		expect(less!).toBeLessThan(whole! * 0.8);
	});
});
