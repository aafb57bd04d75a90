// Long on purpose: every sentence a person may read about their files stands in this one table.
// `expected` completes "found …; expected …"; `hint` says what to do. `{name}` is filled in where the problem is found.

/** How one kind of problem is worded. */
export interface Wording {
	readonly severity: 'error' | 'warning';
	readonly expected: string;
	readonly hint: string;
}

const NUMBER = 'a number written like 1234.5';
const INTEGER = 'a whole number written like 1234';
const YEAR = 'a four-digit year';
const DATE = 'a date written like 2006, 2006-10 or 2006-10-14';

export const wordings = {
	// Files
	'file-empty': error(
		'a header line and rows, but the file is empty',
		'Export the table again, or take the resource out of datapackage.json.'
	),
	'file-no-rows': warning(
		'rows below the header',
		'Add the rows, or take the resource out of datapackage.json if the case has none.'
	),
	'file-nul': error(
		'text in UTF-8, but here stands a NUL character',
		'The file may be UTF-16 or a workbook: save it as "CSV UTF-8 (comma delimited)".'
	),
	'file-not-utf8': error(
		'text in UTF-8, but the replacement character U+FFFD stands in {count} places, the first here',
		'Open the file in its own encoding (Shift_JIS, CP949, Windows-1252 …) and save it as UTF-8.'
	),
	'file-too-large': error(
		'a file of at most {limit} MB, but it has {size} MB',
		'Aggregate the series to years or months before it becomes part of a case.'
	),
	'file-missing': error(
		'this file beside datapackage.json',
		'Add the file, or correct the path of the resource; letter case counts.'
	),
	'file-unlisted': warning(
		'a resource in datapackage.json for each CSV file',
		'Nothing reads this file: describe it as a resource or move it elsewhere.'
	),
	'descriptor-absent': error(
		'a datapackage.json in this folder',
		'A case is a folder with datapackage.json and CSV files; name that folder.'
	),

	// Lines and cells of a CSV file
	'csv-delimiter': error(
		'columns separated by commas, but this header is separated by {name}',
		'Save the file as "CSV (comma delimited)"; decimal commas then become points.'
	),
	'csv-quote-open': error(
		'a closing quotation mark; everything from here to the end of the file became one cell',
		'Close the quotation, and write a quotation mark inside a cell twice: "".'
	),
	'csv-quote-stray': error(
		'a comma or the end of the line after a closing quotation mark',
		'Write a quotation mark inside a quoted cell twice: "".'
	),
	'csv-row-short': error(
		'{columns} cells as in the header, but the row has {cells}',
		'Give each column its comma, also where the cell is empty.'
	),
	'csv-row-long': error(
		'{columns} cells as in the header, but the row has {cells}',
		'Put quotation marks round a text or number that holds a comma.'
	),
	'csv-row-blank': warning(
		'figures or text, but all cells of the row are empty',
		'The row is left out; delete it to silence this.'
	),
	'header-blank': error('a name for each column', 'Name the column as datapackage.json does, or delete it.'),
	'header-duplicate': error(
		'each column name once, but it names column {first} already',
		'Rename or delete one of the two columns.'
	),

	// Columns against the schema
	'column-missing': error(
		'a column of this name; the file has {columns}',
		'Add the column, or rename the one that is meant.'
	),
	'column-absent': warning(
		'a column of this name, as the schema says; the file has {columns}',
		'Its cells count as empty; add the column or take the field out of the schema.'
	),
	'column-unknown': warning(
		'only columns that the schema names',
		'The column is not read: rename it{nearest}, describe it in the schema, or delete it.'
	),

	// Cells
	'cell-required': error(
		'a value; this column may not be empty',
		'Fill in the cell, or delete the row if the figure is not known.'
	),
	'cell-enum': error('one of {choices}', 'Correct the cell{nearest}; letter case counts.'),
	'cell-minimum': error('{minimum} or more', 'Check the figure and its unit against the source.'),
	'cell-maximum': error('{maximum} or less', 'Check the figure and its unit against the source.'),
	'cell-pattern': error(
		'text that matches the pattern {pattern}',
		'Compare with the other rows; datapackage.json holds the pattern.'
	),
	'cell-short': error('at least {minimum} characters', 'Check that nothing was cut off.'),
	'cell-long': error(
		'at most {maximum} characters',
		'Shorten the text; if it holds more than one cell, a quotation mark or comma is missing.'
	),
	'cell-outer-space': warning(
		'text without a space at its start or end',
		'The space is kept, so that the text may not match other tables; delete it.'
	),

	// Numbers
	'number-outer-space': error(NUMBER, 'Delete the space at the start or end of the cell.'),
	'number-not-finite': error(NUMBER, 'Leave the cell empty where there is no figure; a gap stays a gap.'),
	'number-placeholder': error(
		NUMBER,
		'Leave the cell empty where there is no figure, or declare this sign in missingValues.'
	),
	'number-other-digits': error(
		NUMBER,
		'Write the digits 0 to 9; these are digits of another script or width.'
	),
	'number-minus-sign': error(NUMBER, 'Write the hyphen-minus "-" of the keyboard as the minus sign.'),
	'number-trailing-minus': error(NUMBER, 'Write the minus sign before the digits.'),
	'number-parentheses': error(NUMBER, 'Write a minus sign before the digits if the brackets stand for one.'),
	'number-percent': error(NUMBER, 'Delete the percent sign; the schema or a unit column states the unit.'),
	'number-exponent': error(
		NUMBER,
		'Write all digits out; a spreadsheet that shows 1E+05 may have dropped some of them.'
	),
	'number-spaces': error(NUMBER, 'Delete the spaces between the digits.'),
	'number-comma': error(
		NUMBER,
		'The comma may group thousands or mark decimals: write 1234 or 1.234, whichever the source prints.'
	),
	'number-grouped': error(NUMBER, 'Delete the signs that group the digits.'),
	'number-decimal-comma': error(NUMBER, 'Write the decimal mark as a point.'),
	'number-leading-zero': error(
		NUMBER,
		'Delete the leading zeros, or declare the column as string if these are codes.'
	),
	'number-bare-point': error(NUMBER, 'Write a digit on both sides of the decimal point: 0.5, 5.0.'),
	'number-letter': error(NUMBER, 'The letter {letter} may stand for {digit}.'),
	'number-unit': error(NUMBER, 'Put the unit or the remark into a column of its own.'),
	'number-long': error(
		'a number of at most 15 significant digits',
		'More digits than that would be changed in silence; round the figure or declare the column as string.'
	),
	'number-other': error(NUMBER, 'Write digits, with a point before decimals, and nothing else.'),
	'number-sentinel': warning(
		'a figure; this looks like a sign for "no data"',
		'Leave the cell empty, or declare the value in missingValues; it is drawn as a figure now.'
	),
	'integer-fraction': error(INTEGER, 'Delete the decimals, or declare the column as number.'),

	// Years, true and false, lists
	'year-letter': error(YEAR, 'The letter {letter} may stand for {digit}.'),
	'year-short': error(YEAR, 'Write the century too: 1998, 2006.'),
	'year-decimals': error(YEAR, 'Delete the decimals that a spreadsheet has added.'),
	'year-other-digits': error(YEAR, 'Write the digits 0 to 9; these are digits of another script or width.'),
	'year-period': error(YEAR, 'Write one year; a period needs a column of its own.'),
	'year-other': error(YEAR, 'Write the calendar year and nothing else: 2006.'),
	'boolean-other': error('true or false', 'Write true or false, or declare trueValues and falseValues.'),
	'list-empty-item': error(
		'a list with a value on each side of "{delimiter}"',
		'Delete the delimiter too many.'
	),
	'list-outer-space': error(
		'a list without spaces round its values',
		'Delete the spaces beside "{delimiter}".'
	),

	// Dates
	'date-impossible': error(DATE, 'The calendar has no such day or month; check the source.'),
	'date-backwards': error('an interval that ends after it starts', 'Exchange the two dates, or correct one.'),
	'date-two-readings': error(
		DATE,
		'This may be day/month or month/day: write the year, the month and the day with hyphens.'
	),
	'date-slashes': error(
		DATE,
		'Write hyphens: 2006-10-14; a slash stands between the two dates of an interval.'
	),
	'date-unpadded': error(DATE, 'Write month and day with two digits: 2006-07-05.'),
	'date-words': error(DATE, 'Write the month as a number: 2006-10-14.'),
	'date-time': error(DATE, 'Delete the time of day; the day is the one of the place where the act was done.'),
	'date-serial': error(DATE, 'This looks like the day number of a spreadsheet: format the column as text.'),
	'date-letter': error(DATE, 'The letter {letter} may stand for {digit}.'),
	'date-other-digits': error(DATE, 'Write the digits 0 to 9; these are digits of another script or width.'),
	'date-unspecified': error(DATE, 'Write the month or year alone, or an interval such as 2000/2009.'),
	'date-season': error(DATE, 'Write the months as an interval: 2006-03/2006-05.'),
	'date-interval': error(
		'two dates such as 2006-10-14/2006-10-16, or 2006-10-14/.. for an open end',
		'Write the earlier date first and one slash between the two.'
	),
	'date-outer-space': error(DATE, 'Delete the space at the start or end of the cell.'),
	'date-other': error(DATE, 'Write the year first; add ~ for "about" and ? for "uncertain".'),

	// Keys
	'key-duplicate': error(
		'a key ({key}) of its own for each row, but line {first} has the same',
		'Correct one of the two rows, or delete it if both say the same.'
	),
	'key-unknown': error(
		'an id that is in column "{column}" of {table}',
		'Add the row to {table}, or correct the id{nearest}.'
	),

	// datapackage.json
	'json-syntax': error(
		'{what} at character {at} of the line',
		'Look for a comma too many or a quotation mark too few just before this place.'
	),
	'json-duplicate': error(
		'each property once in an object, but line {first} has it already',
		'Delete one of the two; readers of JSON disagree on which one counts.'
	),
	'descriptor-shape': error('{what}', 'Compare with the descriptor of the case that ships with the product.'),
	'descriptor-profile': warning(
		'"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"',
		'Set $schema so that other tools read the package by version 2 of the standard.'
	),
	'descriptor-licence': warning(
		'at least one licence',
		'Add licenses, so that readers know what they may do with the figures.'
	),
	'descriptor-default': error('{what}', 'Correct x-leverage: it sets what the case opens with.'),
	'breakthrough-unknown': error(
		'an id of the chronology',
		'Correct breakthroughs in x-leverage{nearest}, or add the act to events.'
	),
	'resource-path': error(
		'a relative path inside the case folder, such as "trade.csv"',
		'Put the file beside datapackage.json; no "..", no leading "/", no address, no backslash.'
	),
	'resource-duplicate': error(
		'a name of its own for each resource, but line {first} has the same',
		'Rename or delete one of the two resources.'
	),
	'resource-needed': error(
		'a resource named "{name}"',
		'Describe the table in resources and put its CSV file beside datapackage.json.'
	),
	'resource-unknown': warning(
		'a resource named as one of {names}',
		'The table is not read; correct the name{nearest}.'
	),
	'resource-delimiter': error(
		'a comma as the delimiter',
		'Save the file with commas and delete the dialect.'
	),
	'resource-encoding': error('utf-8 as the encoding', 'Save the file as UTF-8 and delete the encoding.'),
	'field-type': error(
		'a field type that is one of {types}',
		'Correct the type{nearest}; a date is a string with "x-edtf": true.'
	),
	'field-needed': error(
		'a field "{field}" in the schema of "{table}"',
		'Describe the column in the schema: the product draws on it.'
	),
	'field-needed-type': error(
		'field "{field}" of "{table}" to have the type {type}',
		'Correct the type in the schema; if the column holds something else, rename it.'
	),
	'field-duplicate': error(
		'a name of its own for each field, but line {first} has the same',
		'Rename or delete one of the two fields.'
	),
	'field-constraint': warning(
		'constraints that are among {names}',
		'This one is not checked; correct its name{nearest} or delete it.'
	),
	'field-unknown': error(
		'a key made of fields that the schema names',
		'Correct the name{nearest} in primaryKey, uniqueKeys or foreignKeys.'
	),
	'reference-unknown': error(
		'a foreign key to a resource and field that are described',
		'Correct the reference{nearest}, or describe the table.'
	),
	'pattern-long': error(
		'a pattern of at most {limit} characters',
		'Shorten the pattern, or list the values in enum.'
	),
	'pattern-invalid': error(
		'a valid regular expression',
		'Test the pattern; a literal sign such as . or ( needs a backslash before it.'
	),
	'pattern-nested': error(
		'a pattern without a repetition inside a repetition',
		'Such a pattern may take hours on a long cell; start the inner group with a separator, as in (-[a-z]+)*.'
	),

	// Across tables
	'headline-twice': error(
		'one headline for {key}, but line {first} is one already',
		'Make one of the two rows "alternative" or "excluded" and say why in its note.'
	),
	'series-without-rows': error(
		'rows in trade with this basis for reporter "{reporter}"',
		'Add the rows, or correct rows_from{nearest}.'
	),
	'stage-without-sanction': error(
		'a sanction_id beside a stage',
		'Name the sanction this is a stage of, or empty the stage.'
	),
	'range-backwards': error(
		'{later} not before {earlier}, which is {start}',
		'Exchange or correct the two dates.'
	),
	'basis-named-as-partner': error(
		'an id that no partner has: panels of a comparison are addressed by either',
		'Give the basis another id, here and in every table that names it.'
	),
	'terms-overlap': error(
		'terms of one office that do not overlap, but {name} (line {first}) holds "{office}" until {end}',
		'Correct the start of this term or the end of the other; the day of the handover may be in both.'
	),
	'link-unsafe': error(
		'an address that starts with https://, http:// or mailto:',
		'Correct the address or empty the cell; other kinds of link can run code in the page.'
	),
	'chart-unknown': error('a chart that exists', 'Correct the chart id{nearest}, or take it out.'),
	'quote-series': error(
		'a partner, a group of lanes, or export, import or growth',
		'Correct the series{nearest}, or add it to its table.'
	),
	'briefing-too-long': error(
		'a briefing of at most {limit} characters',
		'This is another file, or several briefings in one: take the one that is meant.'
	),
	'briefing-name': error(
		'a file name of a-z, 0-9 and "-", other than {taken}',
		'Rename the file: its name is part of the addresses of the briefing.'
	),
	'briefing-steps': error(
		'an object with "steps": a list of 1 to 200 steps',
		'Compare with a briefing that ships with the product, in the folder briefings of its case.'
	),
	'briefing-case': error(
		'a briefing of the case {name}',
		'Its charts, quotes and events are of another case: open it there.'
	),
	'briefing-minutes': error('a number of minutes from 1 to 600', 'Correct it, or leave minutes out.'),
	'briefing-property': warning(
		'one of {names}',
		'Nothing reads this property: correct its name{nearest}, or take it out.'
	),
	'briefing-quote': error('the id of a quote of this case', 'Correct the id{nearest}, or take it out.'),
	'briefing-event': error('the id of an event of this case', 'Correct the id{nearest}, or take it out.'),
	'briefing-view': error(
		'for {key}, which is {found}: {expected}',
		'Correct this parameter, or copy the address of the view from its page.'
	),
	'briefing-view-key': error(
		'parameters among {names}, but here stands {key}',
		'Correct the name of the parameter{nearest}, or take it out.'
	),
	'claim-syntax': error(
		'{what} at character {at} of the test',
		'Compare with the tests that data/README.md describes; a sign such as - stands between spaces.'
	),
	'claim-unknown': error(
		'{what} at character {at} of the test',
		'Correct the name{nearest}, or add what it names to its table.'
	),
	'claim-untested': error(
		'a test, the word judgement, or beside the empty cell what is missing',
		'Write a test, or say in needs_data which figures or dates it would take.'
	),
	'sum-differs': warning(
		'a total near {sum}, the sum of export (line {export}) and import (line {import}) of the same source',
		'Check the three figures; if the source prints them so, say "as printed" or "rounded" in the note.'
	)
} as const satisfies Readonly<Record<string, Wording>>;

function error<E extends string, H extends string>(expected: E, hint: H) {
	return { severity: 'error', expected, hint } as const;
}

function warning<E extends string, H extends string>(expected: E, hint: H) {
	return { severity: 'warning', expected, hint } as const;
}
