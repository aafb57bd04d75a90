import { Engine } from '../lib/render/engine.ts';
import { serverDocument } from '../lib/render/serverDocument.ts';
import { facts, study } from './realCase.ts';

/** The case that ships, drawn and worded as embeds show it. */
export const engine = new Engine(study, serverDocument());
export { facts };
