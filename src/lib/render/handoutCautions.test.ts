import { describe, expect, it } from 'vitest';
import { facts, study, tables } from '../../tests/realCase.ts';
import { plainStep } from '../briefings/briefing.ts';
import { registry } from '../charts/registry.ts';
import { stepView } from './briefingView.ts';
import { Engine } from './engine.ts';
import { handoutCautions } from './handoutCautions.ts';
import { serverDocument } from './serverDocument.ts';

const slides = (...cautions: readonly (readonly string[])[]) =>
	cautions.map((own, index) => ({ number: index + 2, cautions: own }));

describe('handoutCautions(steps)', () => {
	it('says a caution in full once, and names it by its letter and slide after that', () => {
		expect(
			handoutCautions(slides(['Rounded.', 'Nominal.'], ['Nominal.', 'Late.'], ['Late.', 'Rounded.']))
		).toEqual([
			{
				said: [
					{ letter: 'a', text: 'Rounded.' },
					{ letter: 'b', text: 'Nominal.' }
				],
				earlier: []
			},
			{ said: [{ letter: 'c', text: 'Late.' }], earlier: [{ letter: 'b', slide: 2 }] },
			{
				said: [],
				earlier: [
					{ letter: 'c', slide: 3 },
					{ letter: 'a', slide: 2 }
				]
			}
		]);
	});

	it('says twice on one slide nothing that is twice among its cautions', () => {
		expect(handoutCautions(slides(['Rounded.', 'Rounded.']))).toEqual([
			{ said: [{ letter: 'a', text: 'Rounded.' }], earlier: [] }
		]);
	});

	it('goes on after z with aa', () => {
		const many = Array.from({ length: 54 }, (_, index) => `Caution ${index}.`);
		const [own] = handoutCautions(slides(many));
		expect(
			own!.said.map(({ letter }) => letter).filter((_, index) => [25, 26, 51, 52].includes(index))
		).toEqual(['z', 'aa', 'az', 'ba']);
	});

	it('leaves what the record says of a quote to the quote, and keeps every other caution of every chart', () => {
		const engine = new Engine(study, serverDocument());
		const quotes = tables.quotes.filter(({ caution }) => caution !== '');
		const steps = registry.map(({ id }, index) => {
			const step = { ...plainStep(id, 'time=2002..2007'), quotes: quotes.map((quote) => quote.id) };
			return stepView(engine, step, facts, index + 2);
		});
		const said = handoutCautions(steps).flatMap((own) => own.said.map(({ text }) => text));
		const isOfQuote = (text: string) => quotes.some(({ caution }) => text.endsWith(caution));
		const all = [...new Set(steps.flatMap(({ cautions }) => cautions))];
		expect(all.filter(isOfQuote).length).toBeGreaterThan(3);
		expect(said).toEqual(all.filter((text) => !isOfQuote(text)));
	});
});
