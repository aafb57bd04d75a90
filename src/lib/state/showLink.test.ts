import { describe, expect, it } from 'vitest';
import { ShowLink } from './showLink.ts';

/** A window as a link needs it: it hears what is posted to it. */
class FakeWindow extends EventTarget {
	readonly opener: FakeWindow | null;
	readonly closed = false;
	readonly location: { readonly origin: string; readonly protocol: string };
	readonly posted: { readonly data: unknown; readonly to: string }[] = [];

	constructor(origin: string, opener: FakeWindow | null = null) {
		super();
		this.opener = opener;
		this.location = { origin, protocol: origin.startsWith('file') ? 'file:' : 'https:' };
	}

	postMessage(data: unknown, to: string): void {
		this.posted.push({ data, to });
	}

	hear(data: unknown, source: FakeWindow, origin: string): void {
		this.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
	}
}

function linked(origin: string, opener: FakeWindow | null = null) {
	const view = new FakeWindow(origin, opener);
	const heard: unknown[] = [];
	const link = new ShowLink('1-2', view as unknown as Window, (value) => heard.push(value));
	return { view, heard, link };
}

const talk = 'leverage show 1-2';

describe('ShowLink', () => {
	it('ShowLink posts to the window that opened it, and to no other origin', () => {
		const opener = new FakeWindow('https://example.org');
		const { link } = linked('https://example.org', opener);
		link.post('hello');
		link.close();
		expect(opener.posted).toEqual([{ data: { talk, value: 'hello' }, to: 'https://example.org' }]);
	});

	it('ShowLink posts to any origin from a file, which has none', () => {
		const opener = new FakeWindow('file://');
		const { link } = linked('file://', opener);
		link.post(1);
		link.close();
		expect(opener.posted).toEqual([{ data: { talk, value: 1 }, to: '*' }]);
	});

	it('ShowLink hears its own talk from its own origin, and answers who spoke', () => {
		const { view, heard, link } = linked('https://example.org');
		const other = new FakeWindow('https://example.org');
		view.hear({ talk, value: 'hello' }, other, 'https://example.org');
		link.post('state');
		link.close();
		expect(heard).toEqual(['hello']);
		expect(other.posted.map(({ data }) => data)).toEqual([{ talk, value: 'state' }]);
	});

	it.each([
		{ data: { talk, value: 1 }, origin: 'https://evil.example', notes: 'another origin' },
		{ data: { talk, value: 1 }, origin: 'null', notes: 'a frame in a sandbox' },
		{ data: { talk: 'leverage show 3-4', value: 1 }, origin: 'https://example.org', notes: 'another talk' },
		{ data: 'hello', origin: 'https://example.org', notes: 'no talk' },
		{ data: null, origin: 'https://example.org', notes: 'nothing' }
	])('ShowLink does not hear $notes, and does not answer it', ({ data, origin }) => {
		const { view, heard, link } = linked('https://example.org');
		const other = new FakeWindow(origin);
		view.hear(data, other, origin);
		link.post('state');
		link.close();
		expect(heard).toEqual([]);
		expect(other.posted).toEqual([]);
	});

	it('ShowLink hears other files from a file, and nobody once it is closed', () => {
		const { view, heard, link } = linked('file://');
		const other = new FakeWindow('file://');
		view.hear({ talk, value: 1 }, other, 'null');
		view.hear({ talk, value: 2 }, other, 'https://evil.example');
		link.close();
		view.hear({ talk, value: 3 }, other, 'null');
		expect(heard).toEqual([1]);
	});
});
