import { ownSkin } from '../../../briefings.server.ts';

export const load = () => ownSkin('Handout: my briefing');
