/** A whole case read, fault by fault. Long because each check has its own case. */
import { describe, expect, it } from 'vitest';
import { readDataPackage, type ReadOptions } from './datapackage.ts';
import { formatProblem, type Problem } from './problems.ts';

const raw = import.meta.glob<string>('../../tests/fixtures/csv/case/*', {
	query: '?raw',
	import: 'default',
	eager: true
});
const smallCase = new Map(Object.entries(raw).map(([path, text]) => [path.split('/').at(-1) ?? '', text]));
const descriptorText = smallCase.get('datapackage.json') ?? '';

interface Change {
	/** Files replaced or added; null takes one away. */
	readonly files?: Readonly<Record<string, string | null>>;
	/** Edits the descriptor in place. */
	readonly edit?: (descriptor: Descriptor) => void;
	readonly options?: ReadOptions;
}

interface Descriptor {
	[key: string]: unknown;
	name?: unknown;
	resources: { [key: string]: unknown; name: string; path: string; schema: Schema }[];
	'x-leverage': Record<string, unknown>;
}

interface Schema {
	[key: string]: unknown;
	fields: Record<string, unknown>[];
}

function read({ files = {}, edit = () => undefined, options = {} }: Change) {
	const descriptor = JSON.parse(descriptorText) as Descriptor;
	edit(descriptor);
	const all = new Map([...smallCase].filter(([name]) => name.endsWith('.csv')));
	for (const [name, text] of Object.entries(files)) {
		if (text === null) all.delete(name);
		else all.set(name, text);
	}
	return readDataPackage(JSON.stringify(descriptor, null, '\t'), all, options);
}

/** Adds a table whose fields are all strings, apart from those described. */
function table(name: string, header: string, described: Record<string, object> = {}) {
	return (descriptor: Descriptor) => {
		const fields = header.split(',').map((each) => ({ name: each, type: 'string', ...described[each] }));
		descriptor.resources.push({ name, path: `${name}.csv`, schema: { fields } });
	};
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);
const field = (descriptor: Descriptor, resource: number, index: number) =>
	descriptor.resources[resource]?.schema.fields[index] ?? {};

const edtf = { 'x-edtf': true };
const list = { type: 'list', delimiter: ';' };
const termsHeader = 'id,office,name,short_name,start,end,source_id';
const quotesHeader = 'id,text,page,from,to,charts,series';
const quotesTypes = { page: { type: 'integer' }, from: edtf, to: edtf, charts: list, series: list };
const sanctionsHeader = 'id,lane,sender,title,label,kind,in_force_from,in_force_to,source_id';
const totalsHeader = 'entity,year,measure,value,unit,standing,source_id,locator';
const totalsTypes = { year: { type: 'year' }, value: { type: 'number' } };

describe('readDataPackage', () => {
	it('readDataPackage reads a case into plain values that survive JSON', () => {
		const { package: study, problems } = read({});
		expect(problems).toEqual([]);
		expect(JSON.parse(JSON.stringify(study))).toEqual(study);
		expect(study?.tables.trade[0]).toEqual({
			reporter: 'japan',
			partner: 'dprk',
			year: 2002,
			flow: 'total',
			value: 369.54,
			basis: 'national',
			standing: 'headline',
			sourceId: 'kotra-2003',
			locator: 'table 1',
			note: '',
			line: 2
		});
		expect(study?.tables.quotes).toEqual([]);
	});

	it('readDataPackage reads what the case opens with', () => {
		const { package: study } = read({});
		expect(study?.descriptor).toMatchObject({ name: 'small-case', title: 'A small case' });
		expect(study?.descriptor.xLeverage).toEqual({
			subject: 'dprk',
			protagonist: 'japan',
			question: 'Did Japan still have leverage?',
			defaultPeriod: [2002, 2007],
			defaultBaseYear: 2002,
			defaultBasis: 'national',
			defaultComparison: [2002, 2007],
			causeCaution: '',
			breakthroughs: [],
			breakthroughsCaution: ''
		});
	});

	it('readDataPackage reads the acts that the author calls breakthroughs, and refuses one that is in no chronology', () => {
		const id = (smallCase.get('events.csv') ?? '').split('\n')[1]?.split(',')[0] ?? '';
		const withActs = (...acts: string[]) =>
			read({ edit: (d) => Object.assign(d['x-leverage'], { breakthroughs: acts }) });
		expect(withActs(id).package?.descriptor.xLeverage.breakthroughs).toEqual([id]);
		const { problems, package: refused } = withActs(id, `${id}x`);
		expect(refused).toBeNull();
		expect(problems).toMatchObject([
			{ code: 'breakthrough-unknown', column: 'x-leverage.breakthroughs.1', found: `${id}x` }
		]);
		expect(problems[0]?.hint).toContain(`did you mean "${id}"?`);
	});

	it('readDataPackage places a syntax error of the descriptor', () => {
		const { package: study, problems } = readDataPackage('{\n\t"name": "x",\n}', new Map());
		expect(study).toBeNull();
		expect(problems).toMatchObject([{ code: 'json-syntax', file: 'datapackage.json', line: 3 }]);
	});

	it.each(['[]', '1', 'null', '"x"', '{}', '{"resources": 1}', '{"resources": [1, null, {}]}'])(
		'readDataPackage refuses the descriptor %s without throwing',
		(text) => {
			const { package: study, problems } = readDataPackage(text, new Map());
			expect(study).toBeNull();
			expect(problems.length).toBeGreaterThan(0);
		}
	);

	it.each<[string, (descriptor: Descriptor) => void, string[]]>([
		['no profile', (d) => delete d.$schema, ['descriptor-profile']],
		['version 1', (d) => (d.$schema = 'https://example.org/v1.json'), ['descriptor-profile']],
		['no licence', (d) => delete d.licenses, ['descriptor-licence']],
		['a name with spaces', (d) => (d.name = 'Six Party'), ['descriptor-shape']],
		['no title', (d) => delete d.title, ['descriptor-shape']],
		[
			'a link that runs code',
			(d) => (d.sources = [{ title: 'x', path: 'javascript:alert(1)' }]),
			['link-unsafe']
		],
		['a relative link', (d) => (d.sources = [{ title: 'x', path: 'README.md' }]), []],
		['a basis that is none', (d) => (d['x-leverage'].defaultBasis = 'natonal'), ['descriptor-default']],
		['the rule auto', (d) => (d['x-leverage'].defaultBasis = 'auto'), []],
		['a subject that is none', (d) => (d['x-leverage'].subject = 'x'), ['descriptor-default']],
		['a protagonist that is none', (d) => (d['x-leverage'].protagonist = 'x'), ['descriptor-default']],
		['a base year outside', (d) => (d['x-leverage'].defaultBaseYear = 1999), ['descriptor-default']],
		[
			'years backwards',
			(d) => (d['x-leverage'].defaultPeriod = [2007, 2002]),
			['descriptor-shape', 'descriptor-default']
		],
		[
			'a path upwards',
			(d) => Object.assign(d.resources[6] ?? {}, { path: '../events.csv' }),
			['resource-path', 'file-unlisted']
		],
		[
			'an absolute path',
			(d) => Object.assign(d.resources[6] ?? {}, { path: '/events.csv' }),
			['resource-path', 'file-unlisted']
		],
		[
			'an address',
			(d) => Object.assign(d.resources[6] ?? {}, { path: 'https://a.org/e.csv' }),
			['resource-path', 'file-unlisted']
		],
		['a table missing', (d) => d.resources.splice(2, 1), ['resource-needed', 'file-unlisted']],
		['a table unknown', table('evnts', 'id'), ['resource-unknown', 'file-missing']],
		['a table twice', table('trade', 'id'), ['resource-duplicate']],
		[
			'semicolons declared',
			(d) => Object.assign(d.resources[6] ?? {}, { dialect: { delimiter: ';' } }),
			['resource-delimiter']
		],
		[
			'another encoding',
			(d) => Object.assign(d.resources[6] ?? {}, { encoding: 'shift_jis' }),
			['resource-encoding']
		],
		['a type unknown', (d) => (field(d, 0, 9).type = 'txt'), ['field-type']],
		['a field twice', (d) => (field(d, 0, 9).name = 'locator'), ['field-duplicate', 'column-unknown']],
		['a field of the wrong type', (d) => (field(d, 0, 4).type = 'string'), ['field-needed-type']],
		[
			'a key of no field',
			(d) => Object.assign(d.resources[5]?.schema ?? {}, { primaryKey: 'ident' }),
			['field-unknown']
		],
		['a constraint unknown', (d) => (field(d, 0, 9).constraints = { minlength: 3 }), ['field-constraint']],
		['limits as text', (d) => (field(d, 0, 4).constraints = { minimum: '0' }), []],
		['a limit that is none', (d) => (field(d, 0, 4).constraints = { minimum: 'low' }), ['descriptor-shape']],
		['a pattern that is none', (d) => (field(d, 0, 9).constraints = { pattern: '(' }), ['pattern-invalid']],
		[
			'a pattern that explodes',
			(d) => (field(d, 0, 9).constraints = { pattern: '(a+)+' }),
			['pattern-nested']
		],
		[
			'a pattern too long',
			(d) => (field(d, 0, 9).constraints = { pattern: 'a'.repeat(201) }),
			['pattern-long']
		]
	])('readDataPackage reports %s', (_, edit, expected) => {
		expect(codes(read({ edit }).problems)).toEqual(expected);
	});

	it('readDataPackage points at the line of the descriptor', () => {
		const { problems } = read({ edit: (d) => (field(d, 0, 9).type = 'txt') });
		const written = JSON.stringify(JSON.parse(descriptorText), null, '\t').split('\n');
		const line = written.findIndex((each) => each.includes('"name": "note"')) + 2;
		expect(problems.map(formatProblem)[0]).toContain(
			`datapackage.json, line ${line}, column "resources.0.schema.fields.9.type": found "txt"`
		);
	});

	it('readDataPackage names files that are missing or that nothing reads', () => {
		const { problems } = read({ files: { 'events.csv': null, 'old/events.csv': 'a\n1\n' } });
		expect(problems.map(({ code, file }) => [code, file])).toEqual([
			['file-unlisted', 'old/events.csv'],
			['file-missing', 'events.csv']
		]);
	});

	it('readDataPackage keeps quiet about references into a table that has faults of its own', () => {
		const sources = smallCase.get('sources.csv')?.replace('press', 'gossip') ?? '';
		expect(codes(read({ files: { 'sources.csv': sources } }).problems)).toEqual(['cell-enum']);
	});

	it('readDataPackage refuses a source whose link runs code', () => {
		const sources = smallCase.get('sources.csv')?.replace('https://example.org/mof', 'javascript:x') ?? '';
		const { problems } = read({ files: { 'sources.csv': sources } });
		expect(problems).toMatchObject([{ code: 'link-unsafe', line: 3, column: 'url' }]);
	});

	it('readDataPackage refuses a basis that has the id of a partner: panels are addressed by either', () => {
		const more = `${smallCase.get('bases.csv') ?? ''}japan,Japan,Japan,Its own figures.,None.\n`;
		const { problems } = read({ files: { 'bases.csv': more } });
		expect(problems).toContainEqual(
			expect.objectContaining({ code: 'basis-named-as-partner', column: 'id', found: 'japan' })
		);
	});

	it('readDataPackage refuses a stage whose sanction is not in the case', () => {
		const event = 'bill,2004,,japan-sanction,Japan,Bill,Bill,,tighten,3,law-2004,bill,mof-2005,,p. 1,\n';
		const files = { 'events.csv': (smallCase.get('events.csv') ?? '') + event };
		expect(codes(read({ files }).problems)).toEqual(['reference-unknown']);
		const sanction = `${sanctionsHeader}\nlaw-2005,japan-sanction,Japan,Law,Law,law,2004-06,2004-05,mof-2005\n`;
		const types = { in_force_from: edtf, in_force_to: edtf };
		const { problems } = read({
			files: { ...files, 'sanctions.csv': sanction },
			edit: table('sanctions', sanctionsHeader, types)
		});
		expect(codes(problems)).toEqual(['key-unknown', 'range-backwards']);
		expect(problems[0]?.hint).toContain('did you mean "law-2005"?');
	});

	it.each([
		['2001-04-26,2006-09-26', '2006-09-26,', [], 'the day of the handover is in both'],
		['2001-04-26,2006-09-26', '2006-09-25,', ['terms-overlap'], ''],
		['2001-04-26,', '2006-09-26,', ['terms-overlap'], 'no end'],
		['2001-04-26,2006', '2006-09-26,', [], 'an end known to the year'],
		['2001-04-26,2001-04-25', '2006-09-26,', ['range-backwards'], '']
	])('readDataPackage compares terms of office %s and %s: %j', (first, second, expected) => {
		const office = 'prime-minister-japan';
		const rows = [`a,${office},Koizumi,K,${first},mof-2005`, `b,${office},Abe,A,${second},mof-2005`];
		// Another office may overlap as it likes.
		const other = 'c,president-us,Bush,B,2001-01-20,2009-01-20,mof-2005';
		const { problems } = read({
			files: { 'terms.csv': [termsHeader, ...rows, other, ''].join('\n') },
			edit: table('terms', termsHeader, { start: edtf, end: edtf })
		});
		expect(codes(problems)).toEqual(expected);
	});

	it.each([
		['2003,2008,trade-index,japan', []],
		['2003,,trade-index,japan-measures;export', []],
		['2003,,trade-index,growth', []],
		['2008,2003,trade-index,', ['range-backwards']],
		['2003,2008,trade-idex,', ['chart-unknown']],
		['2003,2008,trade-index,jpan', ['quote-series']]
	])('readDataPackage checks what the quote %s speaks of: %j', (rest, expected) => {
		const change = {
			files: { 'quotes.csv': `${quotesHeader}\nq,Words.,1,${rest}\n` },
			edit: table('quotes', quotesHeader, quotesTypes)
		};
		expect(codes(read({ ...change, options: { charts: ['trade-index'] } }).problems)).toEqual(expected);
		const unchecked = expected.filter((code) => code !== 'chart-unknown');
		expect(codes(read(change).problems)).toEqual(unchecked);
	});

	it('readDataPackage refuses a step whose chart does not exist, and names the nearest', () => {
		const header = 'step,title,text,chart';
		const change = {
			files: { 'steps.csv': `${header}\n1,One,Words.,trade-idex\n2,Two,Words.,\n` },
			edit: table('steps', header, { step: { type: 'integer' } })
		};
		const { problems } = read({ ...change, options: { charts: ['trade-index'] } });
		expect(problems).toMatchObject([
			{ code: 'chart-unknown', line: 2, column: 'chart', found: 'trade-idex' }
		]);
		expect(problems[0]?.hint).toContain('trade-index');
		expect(read(change).problems).toEqual([]);
	});

	it('readDataPackage allows one headline for each total', () => {
		const row = (source: string) => `japan,2002,world_imports,337,USD billion,headline,${source},p. 1`;
		const { problems } = read({
			files: { 'totals.csv': [totalsHeader, row('mof-2005'), row('kotra-2003'), ''].join('\n') },
			edit: table('totals', totalsHeader, totalsTypes)
		});
		expect(problems).toMatchObject([{ code: 'headline-twice', file: 'totals.csv', line: 3 }]);
	});
});
