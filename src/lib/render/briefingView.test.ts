import { selectionOfView } from '../briefings/stepSelection.ts';
import { describe, expect, it } from 'vitest';
import { engine, facts } from '../../tests/embedCase.ts';
import { select, study } from '../../tests/realCase.ts';
import { plainStep, type Briefing, type BriefingStep } from '../briefings/briefing.ts';
import { registry } from '../charts/registry.ts';
import { briefingView, drawStep, stepView, type StepView } from './briefingView.ts';
import { headlineSize, pictureHeight, pictureWidth } from './stage.ts';
import { drawnSources } from './view.ts';

const step = (chart: string, change: Partial<BriefingStep> = {}): BriefingStep => ({
	...plainStep(chart, 'time=2002..2006'),
	...change
});
const talk = (...steps: readonly BriefingStep[]): Briefing => ({
	id: 'talk',
	case: 'six-party-talks',
	title: 'A talk',
	about: 'About it.',
	minutes: 5,
	steps
});
const viewOf = (...steps: readonly BriefingStep[]) => briefingView(engine, talk(...steps), facts);
const one = (chart: string, change: Partial<BriefingStep> = {}) =>
	stepView(engine, step(chart, change), facts, 2);
const draw = (view: StepView) => drawStep(engine, view, selectionOfView(view, facts), 'test');
const quoted = (view: StepView) =>
	[...draw(view).svg.querySelectorAll('[data-quote]')].map((node) => node.getAttribute('data-quote'));
const acts = (view: StepView) =>
	[...draw(view).svg.querySelectorAll('[data-event]')].map((node) => node.getAttribute('data-event'));

describe('briefingView', () => {
	it('briefingView numbers slides from the cover, which is the first', () => {
		const view = viewOf(step('trade-index'), step('japan-flows'), step('energy-aid'));
		expect(view.steps.map(({ number, chart }) => [number, chart])).toEqual([
			[2, 'trade-index'],
			[3, 'japan-flows'],
			[4, 'energy-aid']
		]);
	});

	it('briefingView carries what the briefing says, asks what the case asks, and travels as JSON', () => {
		const view = viewOf(step('trade-index', { words: 'Words.', notes: ['Say it.'] }));
		expect(view).toMatchObject({ id: 'talk', title: 'A talk', about: 'About it.', minutes: 5 });
		expect(view.question).toBe(study.settings.question);
		expect(view.steps[0]).toMatchObject({ words: 'Words.', notes: ['Say it.'] });
		expect(JSON.parse(JSON.stringify(view))).toEqual(view);
	});

	it('briefingView names the sources of what is drawn, each once, the most used first', () => {
		const figures = [step('trade-index'), step('japan-flows'), step('trade-index'), step('energy-aid')];
		const steps = [step('sanctions-chronology'), ...figures];
		const { sources, steps: views } = viewOf(...steps);
		const drawn = new Set<string>();
		for (const view of views.slice(1)) {
			const { table } = engine.view(view.chart, selectionOfView(view, facts));
			for (const id of drawnSources(table)) drawn.add(id);
		}
		const ids = sources.map(({ id }) => id);
		expect(ids[0]).toBe('COW_DYAD');
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => drawn.has(id))).toBe(true);
		expect(ids).toHaveLength(Math.min(12, drawn.size));
	});

	it('briefingView of a briefing without a step has a cover and no source', () => {
		expect(viewOf()).toMatchObject({ steps: [], sources: [] });
	});
});

describe('stepView', () => {
	it('stepView takes the finding of the chart for a headline where the step has none', () => {
		const { headline, finding } = one('trade-index');
		const { title } = engine.view('trade-index', select({ period: { from: 2002, to: 2006 } }));
		expect({ headline, finding }).toEqual({ headline: title, finding: '' });
		expect(headline).toContain('Japan at 32');
	});

	it('stepView keeps the finding beside a headline of its own, and once where the two are the same', () => {
		const own = one('trade-index', { headline: 'Others grew' });
		expect(own.headline).toBe('Others grew');
		expect(own.finding).toBe(one('trade-index').headline);
		expect(one('trade-index', { headline: own.finding }).finding).toBe('');
	});

	it('stepView finds anew what the view of the step asks', () => {
		const shown = one('trade-index', { view: 'base=2003&time=2002..2006&basis=national' });
		expect(shown.headline).toContain('With 2003 at 100');
		expect(shown.dek).toContain('National figures');
		expect(shown.view).toBe('time=2002..2006&base=2003&basis=national');
	});

	it('stepView leaves out of a view what its chart does not read', () => {
		expect(one('energy-aid', { view: 'base=2003&measure=share' }).view).toBe('');
	});

	it('stepView sizes the headline and leaves the rest of the slide to the picture', () => {
		for (const headline of ['Short', 'A headline of some length '.repeat(4).trim()]) {
			const view = one('trade-index', { headline });
			expect(view.headlineSize).toBe(headlineSize(headline));
			expect(view.size).toMatchObject({ width: pictureWidth, height: pictureHeight(view, view.below) });
			expect(draw(view).reader.height).toBeCloseTo(view.size.height!, 0);
		}
	});

	it('stepView words quotes in the order of the step, with page, caution and verdict', () => {
		const quotes = ['tenth-of-a-percent', 'spoiler-role'];
		const [first, second] = one('trade-index', { quotes }).quotes;
		expect(first).toMatchObject({
			id: 'tenth-of-a-percent',
			reference: 'Okano-Heijmans, p.\u00a05',
			verdict: 'The record differs',
			caution: expect.stringContaining('Fails as written') as string
		});
		expect(second).toMatchObject({ id: 'spoiler-role', reference: 'Okano-Heijmans, p.\u00a01', verdict: '' });
	});

	it('stepView opens the first quote and the first event, or what its view opens, once', () => {
		const quotes = ['trade-one-third-of-2002', 'china-trade-more-than-doubled'];
		const events = ['2006-10-14-in-force', '2004-05-22-summit2'];
		const first = one('trade-by-partner', { quotes, events });
		expect(first.view).toBe(`time=2002..2006&event=${events[0]}&quote=${quotes[0]}`);
		const view = `time=2002..2006&quote=${quotes[1]}&event=${events[1]}`;
		const asked = one('trade-by-partner', { view, quotes, events });
		expect(asked.view).toBe(`time=2002..2006&event=${events[1]}&quote=${quotes[1]}`);
		expect(asked.quotes.map(({ id }) => id)).toEqual([quotes[1], quotes[0]]);
	});

	it('stepView says with the quote what the record says of it, and among the cautions everything else, once', () => {
		const quotes = study.tables.quotes.filter(({ caution }) => caution !== '').map(({ id }) => id);
		for (const { id } of registry) {
			const { view, cautions } = one(id, { view: 'time=2002..2007', quotes });
			const { notes } = engine.view(id, selectionOfView({ view }, facts));
			const ofQuotes = study.tables.quotes.map(({ caution }) => caution).filter(Boolean);
			const others = notes.filter((note) => !ofQuotes.some((caution) => note.endsWith(`”: ${caution}`)));
			expect(cautions, id).toEqual([...new Set(others)]);
		}
	});

	it('stepView gives events by their dates, as far as these are known', () => {
		const events = ['2007-01-16-berlin', '1998-obuchi-proposal', '2006-10-09-nuclear-test'];
		expect(one('trade-index', { events }).events.map(({ id, date }) => [id, date])).toEqual([
			['1998-obuchi-proposal', '1998'],
			['2006-10-09-nuclear-test', '9 Oct 2006'],
			['2007-01-16-berlin', '16 Jan 2007 – 18 Jan 2007']
		]);
	});

	it('stepView passes over quotes and events that the case does not have', () => {
		const view = one('trade-index', { quotes: ['nobody', '__proto__'], events: ['never'] });
		expect(view).toMatchObject({ quotes: [], events: [], below: null, view: 'time=2002..2006' });
	});

	it('stepView says whose figures are drawn in one line, if need be of the first sources alone', () => {
		for (const chart of ['trade-index', 'sanctions-chronology', 'growth-and-breakthroughs'])
			expect(one(chart).shortSource.length).toBeLessThan(110);
		expect(one('sanctions-chronology').shortSource).toMatch(/and \d+ more/);
	});
});

describe('stepView of quotes', () => {
	it('stepView leaves a quote in the picture that finds room there, and says it nowhere else', () => {
		const view = one('growth-and-breakthroughs', {
			view: 'time=1990..2008',
			quotes: ['breakthroughs-inverse-to-economy']
		});
		expect(view).toMatchObject({ below: null, belowIsKeyed: false });
		expect(quoted(view)).toEqual(['breakthroughs-inverse-to-economy']);
		expect(draw(view).svg.textContent).toContain('“Indeed, breakthroughs');
	});

	it('stepView says a quote below that the picture only has room to number', () => {
		const view = one('sanctions-chronology', {
			quotes: ['abe-tough-stance'],
			events: ['2006-10-14-in-force']
		});
		expect(view.below?.id).toBe('abe-tough-stance');
		expect(view.belowIsKeyed).toBe(true);
		expect(quoted(view)).toEqual(['abe-tough-stance']);
	});

	it('stepView says a quote below that is not of this chart or of these years, without a number', () => {
		for (const quotes of [['spoiler-role'], ['us-will-move-ahead'], ['six-more-months']]) {
			const view = one('trade-by-partner', { quotes });
			expect(view.below?.id).toBe(quotes[0]);
			expect(view.belowIsKeyed).toBe(false);
			expect(quoted(view)).toEqual([]);
		}
	});

	it('stepView numbers no other quote of the step in the picture than the one it says below', () => {
		const view = one('sanctions-chronology', {
			view: 'time=2006..2008',
			quotes: ['us-will-move-ahead', 'bush-shock-2007'],
			events: ['2008-10-11-delisting']
		});
		expect(view.below?.id).toBe('us-will-move-ahead');
		expect(quoted(view)).toEqual([]);
	});

	it('stepView draws no quote but those of the step', () => {
		expect(quoted(one('trade-by-partner'))).toEqual([]);
		expect(one('trade-by-partner').description).not.toContain('Quoted on the chart');
		const { below, ...view } = one('trade-by-partner', { quotes: ['china-trade-more-than-doubled'] });
		expect(new Set(quoted({ ...view, below }))).toEqual(new Set(['china-trade-more-than-doubled']));
	});

	it('stepView takes the room of the quote below from the picture', () => {
		const view = one('trade-index', { quotes: ['spoiler-role'] });
		expect(view.below?.id).toBe('spoiler-role');
		expect(view.size.height).toBeLessThan(one('trade-index').size.height!);
		expect(view.size.keyless).toBe(false);
	});
});

describe('drawStep', () => {
	it('drawStep keeps of a chronology the acts of the step, with all stages of their sanctions', () => {
		const events = ['2006-10-14-in-force', '2004-05-22-summit2'];
		const view = one('sanctions-chronology', { view: 'time=2004..2008', events });
		const stages = study.tables.events.filter(({ sanctionId }) => sanctionId === 'jp-bans-2006');
		const inView = stages.filter(({ start }) => start.from < '2009').map(({ id }) => id);
		expect(new Set(acts(view))).toEqual(new Set(['2004-05-22-summit2', ...inView]));
		expect(view.acts).toEqual(events);
		expect(view.dek).toMatch(/Shown here: the acts that matter to this step, out of \d+\.$/);
	});

	it('drawStep keeps the sanctions of the partner in question where a step names no act', () => {
		const view = one('sanctions-chronology');
		const kept = acts(view);
		expect(kept.length).toBeGreaterThan(4);
		const lanes = study.tables.events.filter(({ id }) => kept.includes(id)).map(({ lane }) => lane);
		expect(new Set(lanes)).toEqual(new Set(['japan-sanction']));
		expect(view.dek).toMatch(/Shown here: Japan’s sanctions only\.$/);
	});

	it('drawStep keeps acts apart from charts that have no room problem', () => {
		const view = one('trade-by-partner', { events: ['2006-10-14-in-force'] });
		expect(view.acts).toEqual([]);
		expect(view.dek).not.toContain('Shown here');
	});

	it('drawStep draws a tall picture wider until it fits the height, and no wider than that', () => {
		const events = ['2003-08-27-round1', '2004-05-22-summit2', '2006-10-14-in-force', '2008-10-11-delisting'];
		const view = one('sanctions-chronology', { view: 'time=2002..2008', events, headline: 'Acts' });
		const { width, height } = draw(view).reader;
		expect(width).toBeGreaterThan(pictureWidth);
		expect(height * (pictureWidth / width)).toBeLessThanOrEqual(view.size.height!);
		const few = one('sanctions-chronology', { events: ['2003-08-27-round1'], headline: 'One act' });
		expect(draw(few).reader.width).toBe(pictureWidth);
	});

	it('drawStep draws another view of a step in the room of its slide', () => {
		const view = one('trade-index');
		const other = drawStep(engine, view, select({ period: { from: 1998, to: 2007 } }), 'other');
		expect(other.reader.height).toBeCloseTo(view.size.height!, 0);
		expect(other.svg.textContent).toContain('1998');
	});
});
