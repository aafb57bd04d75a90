#!/usr/bin/env -S npx tsx
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { registry } from '../lib/charts/registry.ts';
import { check, type Output } from './check.ts';

interface Command {
	readonly usage: string;
	readonly about: string;
	run(args: readonly string[], output: Output): number;
}

const commands: Readonly<Record<string, Command>> = {
	check: {
		usage: 'check [DIR...]',
		about: 'Read cases and print every problem in them. DIR is a case or a folder of cases (default: data).',
		run: (args, output) => {
			const charts = registry.map((chart) => chart.id);
			return check(args.length > 0 ? args : ['data'], output, { charts });
		}
	}
};

/** Runs one command line and gives its exit code: 0 done, 1 the command found an error, 2 not understood. */
export function main(argv: readonly string[], output: Output): number {
	const [name, ...args] = argv;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		help().forEach(output.out);
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) {
		output.err(`unknown command: ${name}. Known: ${Object.keys(commands).join(', ')}. Try leverage --help.`);
		return 2;
	}
	const parsed = parse(args);
	if (typeof parsed === 'string') {
		output.err(`${name}: ${parsed}`);
		return 2;
	}
	if (!parsed.help) return command.run(parsed.positionals, output);
	output.out(`leverage ${command.usage}`);
	output.out(`  ${command.about}`);
	return 0;
}

/** The arguments of a command, or what is wrong with them. */
function parse(args: readonly string[]): { help: boolean; positionals: readonly string[] } | string {
	try {
		const options = { help: { type: 'boolean', short: 'h', default: false } } as const;
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		return { help: values.help, positionals };
	} catch (failure) {
		return failure instanceof Error ? failure.message : String(failure);
	}
}

function help(): string[] {
	const lines = Object.values(commands).flatMap(({ usage, about }) => [
		`  leverage ${usage}`,
		`      ${about}`
	]);
	return ['Usage: leverage COMMAND', '', ...lines, '', '  leverage --help', '      Show this.'];
}

// Run as a program, not when a test imports it.
const program = process.argv[1];
if (program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url)) {
	process.exitCode = main(process.argv.slice(2), {
		out: (line) => process.stdout.write(`${line}\n`),
		err: (line) => process.stderr.write(`${line}\n`)
	});
}
