import { describe, expect, it } from 'vitest';
import { readXml } from './strictXml.ts';

describe('readXml(xml)', () => {
	it.each([
		'<a><b></a></b>',
		'<a>&</a>',
		'<a x="1" x="2"/>',
		'<a/><b/>',
		'<p:a/>',
		'<a>\u0001</a>',
		'<a',
		''
	])('throws for what is not well-formed: %s', (xml) => {
		expect(() => readXml(xml)).toThrow('xml problem');
	});
});
