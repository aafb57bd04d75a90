import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from './claimExpression.ts';
import { claimFunctions } from './claimExpressionFunctions.ts';
import { isClaimFault, parseClaim } from './claimExpressionParser.ts';
import { problemAt } from './problems.ts';

/** An expression as brackets: what binds to what is seen. */
function shape(expression: Expression): string {
	switch (expression.form) {
		case 'number':
			return String(expression.value);
		case 'date':
			return expression.date.edtf;
		case 'id':
			return `${expression.kind}:${expression.id}`;
		case 'variable':
		case 'edge':
			return expression.name;
		case 'range':
			return `${shape(expression.from)}..${shape(expression.to)}`;
		case 'call':
			return `${expression.name}(${expression.args.map(shape).join(', ')})`;
		case 'operation':
			return `[${shape(expression.left)} ${expression.sign} ${shape(expression.right)}]`;
		case 'comparison': {
			const { left, sign, right, within } = expression;
			const tolerance = within ? ` within ${within.value}${within.relative ? ' of it' : ''}` : '';
			return `${shape(left)} ${sign} ${shape(right)}${tolerance}`;
		}
	}
}

function read(text: string): string {
	const answer = parseClaim(text);
	return isClaimFault(answer) ? `fault at ${answer.at}` : answer.map(shape).join(' and ');
}

const good = [
	['1 < 2', '1 < 2'],
	['1 + 2 * 3 - 4 == 3', '[[1 + [2 * 3]] - 4] == 3'],
	['(1 + 2) * 3 >= 9', '[[1 + 2] * 3] >= 9'],
	['8 / 4 / 2 == 1', '[[8 / 4] / 2] == 1'],
	['- 3 < --3', '-3 < 3'],
	['-trade(japan, 2002) < 0', '[0 - trade(partner:japan, 2002)] < 0'],
	['4.1% == 0.041', '0.041 == 0.041'],
	['1 ~ 2', '1 ~ 2 within 0.05 of it'],
	['1 ~ 2 within 10%', '1 ~ 2 within 0.1 of it'],
	['1 ~ 2 within 3', '1 ~ 2 within 3'],
	['1 in 0..2', '1 in 0..2'],
	['1 in -2..2', '1 in -2..2'],
	['date(2006-10-09-nuclear-test) == 2006', 'date(event:2006-10-09-nuclear-test) == 2006'],
	['date(1998-obuchi) in 2007-09..2008', 'date(event:1998-obuchi) in 2007-09..2008'],
	['2006-10-09 < date(a-1)', '2006-10-09 < date(event:a-1)'],
	['term(pm-abe, start) == 2006-09', 'term(term:pm-abe, start) == 2006-09'],
	['in_office(pm-japan, 2000) == pm-mori', 'in_office(office:pm-japan, 2000) == term:pm-mori'],
	['in_office(pm, date(a)) != pm-mori', 'in_office(office:pm, date(event:a)) != term:pm-mori'],
	['in_force(jp-bans-2006, 2008-10-21)', 'in_force(pressure:jp-bans-2006, 2008-10-21)'],
	['not(in_force(a, 2008))', 'not(in_force(pressure:a, 2008))'],
	['count(pm, 2003-08-27..2008) > 1', 'count(counted:pm, 2003-08-27..2008) > 1'],
	['every(trade(a, y) < 3, y, 2002..2006)', 'every(trade(partner:a, y) < 3, y, 2002..2006)'],
	[
		'max(trade(a, y) / world(a, y), y, 1990..2000) <= 0.1%',
		'max([trade(partner:a, y) / world(partner:a, y)], y, 1990..2000) <= 0.001'
	],
	['rising(growth(a, jahr + 1), jahr, 2002..2006)', 'rising(growth(entity:a, [jahr + 1]), jahr, 2002..2006)'],
	['growth(dprk, year(2002-summit)) < 0', 'growth(entity:dprk, year(event:2002-summit)) < 0'],
	['aid(a, oil, 2008) > 0', 'aid(donor:a, category:oil, 2008) > 0'],
	['aid(a, oil, 2008-07-10) > 0', 'aid(donor:a, category:oil, 2008-07-10) > 0'],
	['aid(a, oil, date(e)) > 0', 'aid(donor:a, category:oil, date(event:e)) > 0'],
	['1 < 2; 2 < 3;3 < 4', '1 < 2 and 2 < 3 and 3 < 4'],
	['  1<2  ', '1 < 2']
] as const;

const bad = [
	['', 1, 'a number, a date, a function or "("'],
	['1', 2, 'a comparison'],
	['1 <', 4, 'a number, a date'],
	['1 < 2 3', 7, 'an operator, ";" or the end'],
	['1 < 2;', 7, 'a number, a date'],
	['1 < 2 < 3', 7, 'an operator, ";" or the end'],
	['1 = 2', 3, 'a comparison'],
	['1 < “2”', 5, 'a number, a date'],
	['1,170 < 2', 2, 'a comparison'],
	['370-120 < 3', 1, 'a date, or spaces beside the minus sign'],
	['(1 + 2 < 3', 8, '")"'],
	['trade(japan 2002) < 3', 13, '","'],
	['trade(japan) < 3', 12, '","'],
	['trade(japan, 2002, 2003) < 3', 18, '")"'],
	['trade(2002, japan) < 3', 7, 'an id of partners'],
	['trade(japan, date(a)) < 3', 14, 'a number'],
	['aid(a, oil, in_office(pm, 2000)) < 3', 13, 'a number'],
	['trde(japan, 2002) < 3', 1, 'a function of tests'],
	['toString(1) < 3', 1, 'a function of tests'],
	['__proto__(1) < 3', 1, 'a function of tests'],
	['japan < 3', 1, 'a function of tests'],
	['y < 3', 1, 'a function of tests'],
	['every(x < 3, y, 2002..2006)', 7, 'a function of tests'],
	['every(y, y, 2002..2006)', 8, 'a comparison'],
	['every(y < 3, y, 2006..2002)', 17, 'the smaller number first'],
	['every(y < 3, y, 1000..2000)', 17, 'at most 200 years'],
	['every(y < 3, y, 1..2)', 17, 'two years such as'],
	['every(every(y < 3, y, 2002..2003), z, 2002..2003)', 7, 'no walk through years inside another'],
	['date(a) < 3', 11, 'a date on both sides'],
	['date(a) ~ 2002', 9, '==, != or an order'],
	['date(a) in 3..4', 12, 'two dates such as'],
	['date(a) in 2008..2007', 12, 'the earlier date first'],
	['date(a) == 2006-13', 12, 'a day of the calendar'],
	['date(a) + 1 == 2006', 1, 'a number'],
	['term(pm-abe, middle) == 2006', 14, 'start or end'],
	['in_office(pm, 2000) == 3', 24, 'an id of terms'],
	['in_office(pm, 2000) < pm-mori', 21, '== or !='],
	['in_office(pm, 1) == pm-mori', 15, 'a date'],
	['in_force(a, 2008) == 1', 19, 'a number, a date or a person'],
	['1 ~ 2 within x', 14, 'a number after "within"'],
	['1 < 1/0; alert(1)', 10, 'a function of tests'],
	[`${'('.repeat(51)}1${')'.repeat(51)} < 2`, 52, 'at most 50 brackets'],
	[`1 < ${'1 + '.repeat(300)}1`, 1, 'at most 1000 characters']
] as const;

describe('parseClaim(text)', () => {
	it.each(good)('parseClaim(%j) reads %j', (text, expected) => {
		expect(read(text)).toBe(expected);
	});

	it.each(bad)('parseClaim(%j) refuses character %i: %s', (text, at, what) => {
		const answer = parseClaim(text);
		if (!isClaimFault(answer)) throw new Error(`read as ${read(text)}`);
		expect(answer.at).toBe(at);
		const { expected, hint } = problemAt({ file: 'claims.csv' }, answer.fault);
		expect(expected).toContain(what);
		expect(expected).toContain(`at character ${at} of the test`);
		expect(hint.length).toBeGreaterThan(20);
	});

	it('parseClaim proposes the function that was meant', () => {
		const answer = parseClaim('trde(japan, 2002) < 3');
		expect(isClaimFault(answer) && answer.fault.words.nearest).toBe(' (did you mean "trade"?)');
	});

	it('parseClaim reads 50 brackets inside each other, but not 51', () => {
		const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)} < 2`;
		expect(read(nested(50))).toBe('1 < 2');
		expect(read(nested(51))).toBe('fault at 52');
	});

	it('parseClaim never throws, and places each fault within the text', () => {
		const words = [
			...Object.keys(claimFunctions),
			...'( ) , ; .. == <= ~ + - * / within in y japan 2002 2006-10 1% " é'.split(' ')
		];
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '))
		);
		fc.assert(
			fc.property(text, (written) => {
				const answer = parseClaim(written);
				if (!isClaimFault(answer)) return;
				expect(answer.at).toBeGreaterThanOrEqual(1);
				expect(answer.at).toBeLessThanOrEqual(written.length + 1);
			}),
			{ numRuns: 2000 }
		);
	});

	it.each(['(', '-', 'not(', '1 + ', ' ', 'every(', 'a-', '9', '1.'])(
		'parseClaim answers a million times %j at once',
		(part) => {
			const started = performance.now();
			parseClaim(part.repeat(1_000_000));
			expect(performance.now() - started).toBeLessThan(200);
		}
	);
});
