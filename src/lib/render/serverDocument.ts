import { parseHTML } from 'linkedom';

/** A document for pictures drawn without a browser. Only server files, tests and the command line may import this. */
export function serverDocument(): Document {
	return parseHTML('<!doctype html><html><head></head><body></body></html>').document;
}
