import { posix } from 'node:path';
import ts from 'typescript';
import { emptyFolderNames, layers, reasons, type Layer } from './layerRules.ts';

/** One import, export from, dynamic import or imported type. */
export interface Import {
	readonly from: string;
	readonly typesOnly: boolean;
}

const runes = ['$state', '$derived', '$effect', '$props', '$bindable', '$inspect', '$host'];
const browserGlobals = ['document', 'window', 'localStorage', 'navigator'];
/** Calls whose answer changes with the clock, the machine or chance. */
const unsteady = ['Date.now', 'performance.now', 'Math.random'];

/** The TypeScript of a file: all of it, or the script blocks of a Svelte component. */
function scripts(path: string, source: string): string {
	if (!path.endsWith('.svelte')) return source;
	return Array.from(source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, code]) => code ?? '').join(
		'\n'
	);
}

function parse(path: string, source: string): ts.SourceFile {
	return ts.createSourceFile(path, scripts(path, source), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Every node of a tree, parents first. */
function nodes(node: ts.Node): ts.Node[] {
	return [node, ...node.getChildren().flatMap(nodes)];
}

function onlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause || clause.isTypeOnly) return clause !== undefined;
	const names = clause.namedBindings;
	if (clause.name || !names || !ts.isNamedImports(names) || names.elements.length === 0) return false;
	return names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function importOf(node: ts.Node): Import | undefined {
	const text = (literal: ts.Node | undefined) =>
		literal && ts.isStringLiteralLike(literal) ? literal.text : '';
	if (ts.isImportDeclaration(node)) return { from: text(node.moduleSpecifier), typesOnly: onlyTypes(node) };
	if (ts.isExportDeclaration(node) && node.moduleSpecifier)
		return { from: text(node.moduleSpecifier), typesOnly: onlyTypes(node) };
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return { from: text(node.argument.literal), typesOnly: true };
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
		return { from: text(node.arguments[0]), typesOnly: false };
	return undefined;
}

/** Every import of a file, in order. */
export function importsOf(path: string, source: string): Import[] {
	return nodes(parse(path, source)).flatMap((node) => importOf(node) ?? []);
}

/** The layer a path belongs to, or undefined for what lies outside all of them. */
export function layerOf(path: string): Layer | undefined {
	return layers.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}

/** The project path an import leads to, or undefined if it leads to a package. */
function target(path: string, from: string): string | undefined {
	if (from.startsWith('#lib/')) return from.replace('#lib/', 'src/lib/');
	return from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined;
}

const isPackage = (from: string, name: string) =>
	from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`);

function ban(layer: Layer, what: string, name = what): string {
	const reason = reasons[`${layer.name} > ${name}`] ?? layer.because;
	return `${layer.name} must not import ${what}: ${reason}`;
}

function packageProblem(layer: Layer, path: string, from: string): string | undefined {
	const barred = layer.barred?.find((name) => isPackage(from, name));
	if (barred) return ban(layer, from, barred);
	if (layer.packages !== 'any' && !layer.packages.some((name) => isPackage(from, name)))
		return ban(layer, from);
	const only = layer.onlyIn?.[from];
	if (only && posix.basename(path) !== only) return `${layer.name} may import ${from} in ${only} only`;
	return undefined;
}

/** Kit keeps these files from the browser: +page.server.ts, +server.ts, and any module named *.server.ts. */
const isServerFile = (path: string) => /(^\+|\.)server\.ts$/.test(posix.basename(path));

function layerProblem(layer: Layer, path: string, to: string, typesOnly: boolean): string | undefined {
	const other = layerOf(to);
	if (!other) return to.startsWith('src/lib/') ? `${to} lies in no layer` : undefined;
	if (other === layer) return undefined;
	if (layer.types?.includes(other.name)) {
		return typesOnly ? undefined : `${layer.name} may import only types from ${other.name}: ${layer.because}`;
	}
	if (!layer.layers.includes(other.name)) return ban(layer, other.name);
	if (layer.name === 'routes' && other.name === 'server' && !isServerFile(path)) {
		return 'routes may import server in *.server.ts and +server.ts only: other files reach the browser';
	}
	return undefined;
}

function importProblem(layer: Layer, path: string, { from, typesOnly }: Import): string | undefined {
	if (/^\$lib\b/.test(from)) return `import ${from} as #lib/…: the command line knows no $lib`;
	if (from.startsWith('#') && !from.startsWith('#lib/')) return `unknown alias: ${from}`;
	if (from.startsWith('#lib/') && !/\.\w+(\?\w+)?$/.test(from)) return `${from} needs its file extension`;
	const to = target(path, from);
	return to === undefined ? packageProblem(layer, path, from) : layerProblem(layer, path, to, typesOnly);
}

/** Names that a file brings in itself, so that they are no globals there. */
function declaredNames(tree: readonly ts.Node[]): Set<string> {
	const declarations = tree.filter(
		(node) =>
			ts.isParameter(node) ||
			ts.isVariableDeclaration(node) ||
			ts.isBindingElement(node) ||
			ts.isImportSpecifier(node)
	);
	return new Set(declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : '')));
}

/** True where an identifier stands for a variable, not for a property or a declaration of that name. */
function isReference({ parent }: ts.Identifier, node: ts.Node): boolean {
	if (ts.isPropertyAccessExpression(parent)) {
		return parent.expression === node || parent.expression.getText() === 'globalThis';
	}
	const named =
		ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent);
	if (named) return parent.name !== node;
	return !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent) && !ts.isTypeNode(parent);
}

function purityProblem(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
	if (ts.isIdentifier(node)) {
		if (runes.includes(node.text)) return `${node.text}: runes belong in state and components`;
		if (browserGlobals.includes(node.text) && !declared.has(node.text) && isReference(node, node))
			return `${node.text}: take it as an argument, since the command line has none`;
	}
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
		return 'new Date(): take the time as an argument';
	if (ts.isPropertyAccessExpression(node)) {
		if (unsteady.includes(node.getText())) return `${node.getText()}: same arguments, same picture`;
		if (/^toLocale(Date|Time)?String$/.test(node.name.text))
			return `${node.name.text}: name the locale with a formatter of d3 or Intl`;
	}
	return undefined;
}

function purityProblems(layer: Layer, path: string, source: string): string[] {
	const tree = nodes(parse(path, source));
	const declared = declaredNames(tree);
	const found = tree.flatMap((node) => purityProblem(node, declared) ?? []);
	const fetches =
		layer.name === 'charts' &&
		tree.some((node) => ts.isCallExpression(node) && node.expression.getText() === 'fetch');
	return fetches ? [...found, 'fetch: a chart has its data already'] : found;
}

/** What is wrong with where a file lies or what it is called. */
export function placeProblems(path: string): string[] {
	const empty = posix
		.dirname(path)
		.split('/')
		.filter((name) => emptyFolderNames.includes(name));
	const shared = layerOf(path)?.shared ?? false;
	const name = posix.basename(path);
	return [
		...empty.map((folder) => `folder ${folder} names no concept`),
		...(path.startsWith('src/lib/') && name === 'index.ts' ? ['no index.ts: import the file you mean'] : []),
		...(path.startsWith('src/lib/') && !layerOf(path) ? ['lies in no layer'] : []),
		...(shared && name.endsWith('.svelte') ? ['components belong in src/lib/components'] : []),
		...(name.endsWith('.svelte.ts') && layerOf(path)?.name !== 'state'
			? ['runes belong in src/lib/state']
			: [])
	].map((problem) => `${path}: ${problem}`);
}

/** All that breaks the rules in one file of src/lib, src/routes or src/cli. */
export function fileProblems(path: string, source: string): string[] {
	const layer = layerOf(path);
	if (!layer) return placeProblems(path);
	const imports = importsOf(path, source).flatMap((found) => importProblem(layer, path, found) ?? []);
	const impure = layer.shared ? purityProblems(layer, path, source) : [];
	return [...placeProblems(path), ...[...imports, ...impure].map((problem) => `${path}: ${problem}`)];
}
