/** Longer than most: each fault of a file is a row, with the place and the words that a person is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { facts } from '../../tests/realCase.ts';
import { formatProblem } from '../datapackage/problems.ts';
import { longestBriefing, mostSteps, readBriefing } from './readBriefing.ts';

const context = { case: 'six-party-talks', charts: ['trade-index', 'japan-flows'], facts };

function read(text: string) {
	return readBriefing(text, { file: 'briefings/talk.json', id: 'talk' }, context);
}

/** A briefing as a person writes it: a property a line. */
function file(change: Record<string, unknown> = {}, step: Record<string, unknown> = {}): string {
	const steps = [{ chart: 'trade-index', view: 'time=2002..2006', ...step }];
	return JSON.stringify({ case: 'six-party-talks', title: 'A talk', steps, ...change }, null, '\t');
}

/** The line that an editor shows for what stands in a text. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('readBriefing', () => {
	it('readBriefing gives what the file says, and nothing where the file says nothing', () => {
		const { briefing, problems } = read(file());
		expect(problems).toEqual([]);
		expect(briefing).toEqual({
			id: 'talk',
			case: 'six-party-talks',
			title: 'A talk',
			about: '',
			minutes: null,
			steps: [
				{
					chart: 'trade-index',
					view: 'time=2002..2006',
					headline: '',
					words: '',
					quotes: [],
					events: [],
					notes: []
				}
			]
		});
	});

	it('readBriefing takes a view with its question mark, and an id once', () => {
		const text = file({}, { view: '?time=2002..2006', quotes: ['spoiler-role', 'spoiler-role'] });
		expect(read(text).briefing?.steps[0]).toMatchObject({
			view: 'time=2002..2006',
			quotes: ['spoiler-role']
		});
	});

	it('readBriefing takes one text for a list of one, and an empty one for none', () => {
		const { briefing, problems } = read(file({}, { quotes: 'spoiler-role', events: '', notes: '' }));
		expect(problems).toEqual([]);
		expect(briefing?.steps[0]).toMatchObject({ quotes: ['spoiler-role'], events: [], notes: [] });
	});

	it('readBriefing takes a file that names no case, a $schema, and line ends of any sort', () => {
		const text = file({ case: undefined, $schema: 'https://example.org/briefing.json' });
		const { briefing, problems } = read(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
		expect(problems).toEqual([]);
		expect(briefing?.case).toBe('');
	});

	/** What is wrong, where it stands, what is said of it and what to do. */
	const faults: readonly (readonly [
		notes: string,
		text: string,
		at: string,
		column: string | null,
		code: string,
		says: RegExp
	])[] = [
		[
			'a chart that is misspelt',
			file({}, { chart: 'trade-idex' }),
			'"chart"',
			'steps.0.chart',
			'chart-unknown',
			/found "trade-idex"; expected a chart that exists\. .*did you mean "trade-index"\?/
		],
		['no chart', file({}, { chart: undefined }), '\t{', 'steps.0.chart', 'descriptor-shape', /expected text/],
		[
			'a quote that is misspelt',
			file({}, { quotes: ['spoiler-role', 'spoiler-rule'] }),
			'"spoiler-rule"',
			'steps.0.quotes.1',
			'briefing-quote',
			/found "spoiler-rule"; expected the id of a quote .*did you mean "spoiler-role"\?/
		],
		[
			'a quote alone that is unknown',
			file({}, { quotes: 'nobody' }),
			'"nobody"',
			'steps.0.quotes',
			'briefing-quote',
			/found "nobody"; .*Correct the id, or take it out/
		],
		[
			'an event of another case',
			file({}, { events: ['1914-06-28-sarajevo'] }),
			'"1914-06-28',
			'steps.0.events.0',
			'briefing-event',
			/found "1914-06-28-sarajevo"; expected the id of an event of this case/
		],
		[
			'an empty id in a list',
			file({}, { quotes: [''] }),
			'""',
			'steps.0.quotes.0',
			'descriptor-shape',
			/expected text/
		],
		[
			'a period outside the case',
			file({}, { view: 'time=1900..1910' }),
			'"view"',
			'steps.0.view',
			'briefing-view',
			/for time, which is 1900\.\.1910: years from 1990 to \d{4}, as 2002\.\.2007.*copy the address/
		],
		[
			'a partner that is no partner',
			file({}, { view: 'partners=japan~atlantis' }),
			'"view"',
			'steps.0.view',
			'briefing-view',
			/for partners, which is japan~atlantis: names among/
		],
		[
			'a quote of the view that is unknown',
			file({}, { view: 'quote=nobody' }),
			'"view"',
			'steps.0.view',
			'briefing-view',
			/for quote, which is nobody/
		],
		[
			'a parameter that nothing reads',
			file({}, { view: 'tmie=2002..2006' }),
			'"view"',
			'steps.0.view',
			'briefing-view-key',
			/but here stands tmie.*did you mean "time"\?/
		],
		[
			'another case',
			file({ case: 'cod-war' }),
			'"case"',
			'case',
			'briefing-case',
			/found "cod-war"; expected a briefing of the case six-party-talks.*open it there/
		],
		['no title', file({ title: undefined }), '{', 'title', 'descriptor-shape', /expected text/],
		['no steps', file({ steps: [] }), '"steps"', 'steps', 'briefing-steps', /a list of 1 to 200 steps/],
		['nothing of steps', file({ steps: undefined }), '{', null, 'briefing-steps', /Compare with a briefing/],
		[
			'a list of steps alone',
			'[{"chart":"trade-index"}]',
			'[',
			null,
			'briefing-steps',
			/an object with "steps"/
		],
		['no time at all', file({ minutes: 0 }), '"minutes"', 'minutes', 'briefing-minutes', /found "0"/],
		['more than a day', file({ minutes: 601 }), '"minutes"', 'minutes', 'briefing-minutes', /from 1 to 600/],
		['minutes in words', file({ minutes: 'ten' }), '"minutes"', 'minutes', 'descriptor-shape', /a number/],
		['notes that are none', file({}, { notes: 5 }), '"notes"', 'steps.0.notes', 'descriptor-shape', /a list/],
		[
			'a comma too few',
			file().replace('",\n\t"title"', '"\n\t"title"'),
			'"title"',
			null,
			'json-syntax',
			/a comma or }/
		],
		['nothing', '', '', null, 'json-syntax', /the end of the file/]
	];
	it.each(faults)('readBriefing refuses %s, says where and what to do', (_, text, at, column, code, says) => {
		const { briefing, problems } = read(text);
		expect(briefing).toBeNull();
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({
			code,
			severity: 'error',
			file: 'briefings/talk.json',
			column,
			line: lineOf(text, at)
		});
		expect(formatProblem(problems[0]!)).toMatch(says);
		expect(problems[0]!.hint).not.toMatch(/descriptor/);
	});

	it('readBriefing warns of a property that nothing reads, and reads the rest', () => {
		const { briefing, problems } = read(file({ tilte: 'x' }, { noets: ['x'] }));
		expect(briefing?.steps).toHaveLength(1);
		expect(problems.map(({ code, severity, column }) => [code, severity, column])).toEqual([
			['briefing-property', 'warning', 'tilte'],
			['briefing-property', 'warning', 'steps.0.noets']
		]);
		expect(formatProblem(problems[0]!)).toContain('did you mean "title"?');
		expect(formatProblem(problems[1]!)).toContain('did you mean "notes"?');
	});

	it('readBriefing shows every fault of a file at once', () => {
		const text = file({ minutes: 0 }, { chart: 'x', quotes: ['y'], view: 'time=9&z=1' });
		expect(read(text).problems.map(({ code }) => code)).toEqual([
			'briefing-minutes',
			'chart-unknown',
			'briefing-view',
			'briefing-view-key',
			'briefing-quote'
		]);
	});

	it('readBriefing of another case says that alone: its charts and quotes need not exist here', () => {
		const { problems } = read(
			file({ case: 'cod-war' }, { chart: 'cod-catch', quotes: ['cod'], view: 'cod=1' })
		);
		expect(problems.map(({ code }) => code)).toEqual(['briefing-case']);
	});

	it(`readBriefing takes ${mostSteps} steps and not one more`, () => {
		const steps = (count: number) => Array.from({ length: count }, () => ({ chart: 'trade-index' }));
		expect(read(file({ steps: steps(mostSteps) })).briefing?.steps).toHaveLength(mostSteps);
		expect(read(file({ steps: steps(mostSteps + 1) })).problems).toMatchObject([{ code: 'briefing-steps' }]);
	});

	it('readBriefing does not begin to read what is longer than any briefing', () => {
		const room = longestBriefing - file().length;
		expect(read(file({ about: 'x'.repeat(room - '\n\t"about": "",'.length) })).problems).toEqual([]);
		const { briefing, problems } = read(file({ about: 'x'.repeat(room) }));
		expect(briefing).toBeNull();
		expect(problems).toMatchObject([{ code: 'briefing-too-long', line: 1 }]);
	});

	it('readBriefing never takes a name of every object for one of its own', () => {
		for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
			const step = `{"chart": "${name}", "quotes": ["${name}"], "events": ["${name}"], "view": "${name}=1"}`;
			const { briefing, problems } = read(`{"${name}": {}, "title": "x", "steps": [${step}]}`);
			expect(briefing).toBeNull();
			expect(problems.map(({ code }) => code)).toEqual([
				'briefing-property',
				'chart-unknown',
				'briefing-view-key',
				'briefing-quote',
				'briefing-event'
			]);
		}
		expect(read('{"__proto__": {"steps": [{"chart": "trade-index"}]}, "title": "x"}').briefing).toBeNull();
		expect(Object.keys(Object.prototype)).toEqual([]);
	});

	it('readBriefing keeps words as they are, whatever they hold', () => {
		for (const text of hostileTexts) {
			const { briefing, problems } = read(
				file({ title: text }, { headline: text, words: text, notes: [text] })
			);
			expect(problems).toEqual([]);
			expect(briefing).toMatchObject({
				title: text,
				steps: [{ headline: text, words: text, notes: [text] }]
			});
		}
	});

	it('readBriefing never throws: it gives a briefing or an error', () => {
		const anything = fc.oneof(
			fc.string(),
			fc.json(),
			fc.record({ title: fc.anything(), minutes: fc.anything(), steps: fc.array(fc.anything()) }).map(asJson),
			fc.record({ title: fc.string(), steps: fc.array(fc.dictionary(stepKey, fc.jsonValue())) }).map(asJson)
		);
		fc.assert(
			fc.property(anything, (text) => {
				const { briefing, problems } = read(text);
				expect(briefing === null).toBe(problems.some(({ severity }) => severity === 'error'));
			}),
			{ numRuns: 400 }
		);
	});
});

const stepKey = fc.constantFrom(
	'chart',
	'view',
	'headline',
	'words',
	'quotes',
	'events',
	'notes',
	'__proto__'
);

/** As JSON, where it can be. */
function asJson(value: unknown): string {
	try {
		return (
			JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
		);
	} catch {
		return '';
	}
}
