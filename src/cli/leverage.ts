#!/usr/bin/env -S npx tsx
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { registry } from '../lib/charts/registry.ts';
import { check, type Output } from './check.ts';
import { exportCharts, exportOptions, type Surroundings } from './exportCharts.ts';
import { deckOptions, exportDeck } from './exportDeck.ts';
import { formats } from './exportFile.ts';
import { exportHandout, handoutOptions } from './handout.ts';
import { list, listOptions } from './list.ts';
import { exportOffline, offlineOptions } from './offline.ts';
import type { Terminal } from './progress.ts';
import { meant, UsageError, viewHelp } from './viewOptions.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
	readonly usage: string;
	readonly about: string;
	/** Further lines of its own help. */
	readonly details: readonly string[];
	readonly options: Options;
	run(values: Values, names: readonly string[], surroundings: Surroundings): number | Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
	list: {
		usage: 'list [--json] [--data DIR]',
		about: 'Print charts with their findings, events, quotes and presets.',
		details: [],
		options: listOptions,
		run: (values, names, { output }) => {
			if (names.length > 0) throw new UsageError(`unexpected: ${names.join(' ')}.`);
			return list({ json: values.json === true, data: String(values.data) }, output);
		}
	},
	check: {
		usage: 'check [DIR...]',
		about: 'Read cases and print every problem in them. DIR is a case or a folder of cases (default: data).',
		details: [],
		options: {},
		run: (_values, names, { output }) => {
			const charts = registry.map((chart) => chart.id);
			return check(names.length > 0 ? names : ['data'], output, { charts });
		}
	},
	export: {
		usage: 'export CHART... | --all [--format svg,png] [--out DIR] [options]',
		about: 'Write charts as files, named <chart>_<from>-<to>[_<view>].<ending>, and print their paths.',
		details: [
			`--format svg,png         ${formats.join(', ')} (svg); json is the metadata`,
			'--out DIR                where files are written (here)',
			...viewHelp
		],
		options: exportOptions,
		run: exportCharts
	},
	deck: {
		usage: 'deck [BRIEFING | CHART...] [--out briefing.pptx] [options]',
		about:
			'Write a presentation: a title, one slide a step or a chart with a chart that can be edited, the sources.',
		details: [
			'BRIEFING                 a briefing of the case (its first); it says its own views',
			'--out FILE               the presentation (briefing.pptx)',
			...viewHelp
		],
		options: deckOptions,
		run: exportDeck
	},
	offline: {
		usage: 'offline [BRIEFING] [--out briefing.html] [options]',
		about: 'Write a briefing as one HTML file with slides, notes, handout and data that asks for nothing.',
		details: [
			'BRIEFING                 a briefing of the case (its first)',
			'--out FILE               the file (briefing.html)',
			'--data DIR               the case (data/six-party-talks)',
			'--force                  replace a file that stands there'
		],
		options: offlineOptions,
		run: exportOffline
	},
	handout: {
		usage: 'handout [BRIEFING] [--out handout.pdf] [--paper a4|letter] [options]',
		about:
			'Print a briefing to PDF: slides with what is said to them, and all sources. Needs Chromium or Chrome.',
		details: [
			'BRIEFING                 a briefing of the case (its first)',
			'--out FILE               the PDF (handout.pdf)',
			'--paper letter           a4 or letter (a4)',
			'--data DIR               the case (data/six-party-talks)',
			'--force                  replace a file that stands there'
		],
		options: handoutOptions,
		run: (values, names, surroundings) => exportHandout(values, names, surroundings)
	}
};

/** Runs one command line and gives its exit code: 0 done, 1 bad data or a file not made, 2 not understood. */
export async function main(
	argv: readonly string[],
	output: Output,
	terminal: Terminal = { write: () => true },
	now: Date = new Date()
): Promise<number> {
	const [name, ...args] = argv;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		help().forEach(output.out);
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) {
		const known = Object.keys(commands);
		output.err(
			`unknown command: ${name}. Known: ${known.join(', ')}.${meant(name, known)} Try leverage --help.`
		);
		return 2;
	}
	try {
		const { values, positionals } = parse(args, command.options);
		if (values.help !== true) return await command.run(values, positionals, { output, terminal, now });
		commandHelp(command).forEach(output.out);
		return 0;
	} catch (failure) {
		if (!(failure instanceof UsageError)) throw failure;
		output.err(`${name}: ${failure.message} Try leverage ${name} --help.`);
		return 2;
	}
}

/** The arguments of a command; what is wrong with them is a UsageError. */
function parse(args: readonly string[], own: Options): { values: Values; positionals: readonly string[] } {
	const options: Options = { ...own, help: { type: 'boolean', short: 'h', default: false } };
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		return { values: values as Values, positionals };
	} catch (failure) {
		const message = failure instanceof Error ? failure.message.split('. ')[0]! : String(failure);
		const [, unknown = ''] = /Unknown option '--?([^']*)'/.exec(message) ?? [];
		const guess = meant(unknown, Object.keys(options)).replace('mean ', 'mean --');
		throw new UsageError(`${message}.${unknown === '' ? '' : guess}`);
	}
}

function commandHelp({ usage, about, details }: Command): string[] {
	return [
		`leverage ${usage}`,
		`  ${about}`,
		...(details.length > 0 ? [''] : []),
		...details.map((line) => `  ${line}`)
	];
}

function help(): string[] {
	const lines = Object.values(commands).flatMap(({ usage, about }) => [
		`  leverage ${usage}`,
		`      ${about}`
	]);
	return [
		'Usage: leverage COMMAND',
		'',
		...lines,
		'',
		'  leverage [COMMAND] --help',
		'      Show this, or all options of a command.'
	];
}

// Run as a program, not when a test imports it.
const program = process.argv[1];
if (program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url)) {
	// Whoever read the output has read enough: `leverage list | head`.
	process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
		if (failure.code === 'EPIPE') process.exit(0);
		throw failure;
	});
	const output: Output = {
		out: (line) => process.stdout.write(`${line}\n`),
		err: (line) => process.stderr.write(`${line}\n`)
	};
	process.exitCode = await main(process.argv.slice(2), output, process.stderr);
}
