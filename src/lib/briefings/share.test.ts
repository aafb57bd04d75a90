import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { facts } from '../../tests/realCase.ts';
import { plainStep, type Briefing } from './briefing.ts';
import { newBriefing, withStep } from './edit.ts';
import { longestBriefing } from './readBriefing.ts';
import { readShared, shareBriefing, type Streams } from './share.ts';

const context = { case: 'six-party-talks', charts: ['trade-index'], facts };

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));
const briefings: fc.Arbitrary<Briefing> = fc.record({
	id: fc.constant('own'),
	case: fc.constantFrom('', 'six-party-talks'),
	title: texts.filter((text) => text.trim() !== ''),
	about: texts,
	minutes: fc.option(fc.integer({ min: 1, max: 600 })),
	steps: fc.array(
		fc.record({
			chart: fc.constant('trade-index'),
			view: fc.constantFrom('', 'time=2003..2006'),
			headline: texts,
			words: texts,
			quotes: fc.subarray(facts.quotes.slice(0, 3)),
			events: fc.subarray(facts.events.slice(0, 3)),
			notes: fc.array(
				texts.filter((text) => text !== ''),
				{ maxLength: 2 }
			)
		}),
		{ minLength: 1, maxLength: 4 }
	)
});

/** A payload of any bytes. */
const payloadOf = (bytes: Uint8Array, version = '1.') => version + Buffer.from(bytes).toString('base64url');

/** Streams of the web that count what the inflater was given. */
function countingStreams(): { readonly streams: Streams; readonly given: () => number } {
	let bytes = 0;
	const streams: Streams = {
		deflate: () => new CompressionStream('deflate-raw'),
		inflate: () => {
			const { readable, writable } = new DecompressionStream('deflate-raw');
			const writer = writable.getWriter();
			const counting = new WritableStream<Uint8Array<ArrayBuffer>>({
				write(part) {
					bytes += part.length;
					return writer.write(part);
				},
				close: () => writer.close(),
				abort: (reason) => writer.abort(reason)
			});
			return { readable, writable: counting };
		}
	};
	return { streams, given: () => bytes };
}

describe('readShared', () => {
	it('readShared(shareBriefing(briefing)) is the briefing, whatever it says', async () => {
		await fc.assert(
			fc.asyncProperty(briefings, async (briefing) => {
				const payload = await shareBriefing(briefing);
				expect(payload).toMatch(/^1\.[\w-]+$/);
				expect(await readShared(payload, context)).toEqual({ briefing, problems: [], fault: null });
			}),
			{ numRuns: 60 }
		);
	});

	it('a payload stands among the parameters of an address as it is', async () => {
		const payload = await shareBriefing(withStep(newBriefing('', 'Mine'), plainStep('trade-index', '')));
		expect(new URLSearchParams({ briefing: payload, slide: '4' }).toString()).toBe(
			`briefing=${payload}&slide=4`
		);
	});

	it('readShared(what inflates without end) gives up after a small part of it', async () => {
		const bomb = deflateRawSync(Buffer.alloc(256 * 1024 * 1024, ' '));
		const { streams, given } = countingStreams();
		const { briefing, fault } = await readShared(payloadOf(bomb), context, streams);
		expect({ briefing, fault }).toEqual({ briefing: null, fault: 'too-long' });
		expect(given()).toBeLessThan(bomb.length / 10);
	});

	it('readShared(more characters than a file may have) is refused, and one that has just as many is read', async () => {
		const file = JSON.stringify({ title: 'T', steps: [{ chart: 'trade-index' }] });
		const padded = (length: number) => payloadOf(deflateRawSync(file.padEnd(length)));
		expect((await readShared(padded(longestBriefing), context)).briefing?.title).toBe('T');
		expect((await readShared(padded(longestBriefing + 1), context)).fault).toBe('too-long');
	});

	it('readShared(a payload cut short or with one letter changed) is told as damaged, or is the briefing', async () => {
		const briefing = withStep(newBriefing('', 'A title of some length'), plainStep('trade-index', ''));
		const payload = await shareBriefing(briefing);
		for (let length = 0; length < payload.length; length += 1) {
			const { briefing: read, fault } = await readShared(payload.slice(0, length), context);
			expect({ read, fault }, `${length} letters`).toEqual({ read: null, fault: 'damaged' });
		}
		for (let at = 2; at < payload.length; at += 3) {
			const letter = payload[at] === 'A' ? 'B' : 'A';
			const answer = await readShared(payload.slice(0, at) + letter + payload.slice(at + 1), context);
			expect(answer.fault ?? (answer.briefing ? 'briefing' : answer.problems[0]?.file)).toMatch(
				/^(damaged|briefing|the link|too-long)$/
			);
		}
	});

	it.each([
		{ payload: '', fault: 'damaged', notes: 'nothing' },
		{ payload: 'briefing', fault: 'damaged', notes: 'no version' },
		{ payload: '2.abc', fault: 'newer', notes: 'a later form' },
		{ payload: '1.', fault: 'damaged', notes: 'no bytes' },
		{ payload: '1.<script>', fault: 'damaged', notes: 'letters that are not ours' },
		{ payload: '1.abc=', fault: 'damaged', notes: 'padding' },
		{
			payload: payloadOf(deflateRawSync(Buffer.from([0xff, 0xfe, 0x41]))),
			fault: 'damaged',
			notes: 'no text'
		}
	])('readShared($payload) is told as $fault: $notes', async ({ payload, fault }) => {
		expect(await readShared(payload, context)).toEqual({ briefing: null, problems: [], fault });
	});

	it('readShared(another file) tells line and what to do, as for any file', async () => {
		const file = '{\n"title": "T",\n"steps": [{ "chart": "trade-indx" }]\n}';
		const { briefing, problems, fault } = await readShared(payloadOf(deflateRawSync(file)), context);
		expect({ briefing, fault }).toEqual({ briefing: null, fault: null });
		expect(problems).toMatchObject([{ file: 'the link', line: 3, found: 'trade-indx' }]);
	});
});
