import { pictureEntries, pngOfFile, reply } from '../../../files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = pictureEntries;

/** A chart as pixels. */
export const GET: RequestHandler = async ({ params }) => reply(await pngOfFile(params.chart), 'image/png');
