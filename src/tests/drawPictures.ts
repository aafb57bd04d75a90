/** Prints every snapshot picture as JSON, so that it can be drawn by a process in another time zone and locale. */
import { drawPicture, pictures } from './pictures.ts';

const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
const drawn = Object.fromEntries(pictures.map((picture) => [picture.name, drawPicture(picture).svg]));
process.stdout.write(JSON.stringify({ locale, timeZone, hour: new Date(0).getHours(), drawn }));
