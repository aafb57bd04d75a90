/** The script of an offline file: shows its briefing by the same components as the site. */
import { flushSync, mount } from 'svelte';
import '../../app.css';
import { createLive } from '../components/live.ts';
import type { OfflineData } from '../render/offlineFile.ts';
import OfflineBriefing from './OfflineBriefing.svelte';

const { view, study, credit } = JSON.parse(window.leverageOffline) as OfflineData;
const drawer = createLive({ ...study, credit }, document);
document.body.replaceChildren();
flushSync(() => mount(OfflineBriefing, { target: document.body, props: { view, drawer } }));
