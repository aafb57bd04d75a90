/** The smallest elements of a chart part: a name and a value. */
import { svgNode as node, type SvgNode } from './svgNode.ts';

export function val(name: string, value: string | number): SvgNode {
	return node(`c:${name}`, { val: String(value) });
}

export function flag(name: string, on: boolean): SvgNode {
	return val(name, on ? 1 : 0);
}
