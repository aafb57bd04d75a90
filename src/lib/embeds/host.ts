/** The script of a page that holds frames: heights, linking and `window.leverage`. */
import { linkFrames } from './linkFrames.ts';

linkFrames();
