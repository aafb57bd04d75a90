import { pictureEntries, pictureOfFile, reply } from '../../../files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = pictureEntries;

/** A chart as a picture that stands alone. */
export const GET: RequestHandler = ({ params }) => reply(pictureOfFile(params.chart).svg, 'image/svg+xml');
