import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../tests/hostileTexts.ts';
import { fileStem } from './ownFiles.ts';

describe('fileStem', () => {
	it.each([
		{ title: 'What was left', stem: 'what-was-left', notes: 'words' },
		{ title: '  Überblick: 2002–2007!  ', stem: 'uberblick-2002-2007', notes: 'marks on letters, dashes' },
		{ title: '日朝', stem: 'briefing', notes: 'no letter of ours' },
		{ title: '', stem: 'briefing', notes: 'nothing' },
		{ title: 'Own', stem: 'briefing-own', notes: 'taken in addresses' },
		{ title: 'NUL', stem: 'briefing-nul', notes: 'a device' },
		{ title: '../../etc/passwd', stem: 'etc-passwd', notes: 'a path' },
		{ title: `${'a'.repeat(59)} b`, stem: 'a'.repeat(59), notes: 'cut at a gap' }
	])('fileStem("$title") is $stem: $notes', ({ title, stem }) => {
		expect(fileStem(title)).toBe(stem);
	});

	it('fileStem(anything) is a name that a briefing of a case may have', () => {
		for (const text of hostileTexts) expect(fileStem(text)).toMatch(/^[a-z0-9][-a-z0-9]*$/);
	});
});
