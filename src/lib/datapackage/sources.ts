import { choice, text, textOrNone } from './needs.ts';
import { tableReader } from './tableReader.ts';
import type { SourceRow } from './tables.ts';

export const sourcesReader = tableReader<SourceRow>('sources', {
	id: text,
	title: text,
	author: textOrNone,
	publisher: textOrNone,
	date: textOrNone,
	url: textOrNone,
	licence: textOrNone,
	reliability: choice('dataset', 'official', 'press', 'repost', 'weak', 'paper'),
	reliabilityNote: textOrNone
});
