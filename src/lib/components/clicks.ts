/** What a click or Escape in a briefing does: fetched with the first one, since reading needs none of it. */
import { clampPeriod, type Period } from '../selection/selection.ts';
import type { SpotlightTarget } from '../state/spotlight.svelte.ts';
import { litRange, targetOf, type Room, type LitRange } from './room.ts';
import { sortBy } from './sortTable.ts';

/** Sorts a table by its heading, adds a chart to a briefing, or opens what was clicked in the address, or closes it. */
export function clicked(element: Element, room: Room): void {
	const head = element.closest<HTMLTableCellElement>('th');
	if (head && element.closest('button')) {
		sortBy(head);
		return;
	}
	const add = element.closest<HTMLElement>('[data-add]');
	if (add) {
		void addTo(add, room);
		return;
	}
	const pressed = element.closest(
		'button[data-quote], button[data-event], svg [data-quote], svg [data-event]'
	);
	const target = pressed ? targetOf(element) : null;
	if (!target) return;
	void open(target, room);
	if (element.closest('.pin')) bringIntoView(target, room);
}

/** Closes what stands open, unless something nearer took the key. */
export function closed({ defaultPrevented }: KeyboardEvent, { selection }: Room): void {
	const { quote, event } = selection.current;
	if (!defaultPrevented && (quote !== null || event !== null))
		void selection.change({ quote: null, event: null });
}

/** Adds the chart over a button to the reader’s briefing; what does so is fetched. A failure is told beside the button. */
async function addTo(button: HTMLElement, room: Room): Promise<void> {
	const failed = await import('./briefingPanel.ts').then(
		({ addToBriefing }) => addToBriefing(button, room),
		() => 'What briefings are made with could not be fetched: the connection failed. Try again.'
	);
	const told = button.parentElement?.querySelector<HTMLElement>(':scope > [role=alert]');
	const place = told ?? button.insertAdjacentElement('afterend', document.createElement('span'))!;
	place.setAttribute('role', 'alert');
	place.textContent = failed;
}

/** From the words of a quote to the first chart that it stands on. */
function bringIntoView({ id }: SpotlightTarget, { quotes }: Room): void {
	const chart = quotes.find((quote) => quote.id === id)?.charts.find((name) => document.getElementById(name));
	if (chart) document.getElementById(chart)?.scrollIntoView();
}

/** Opens what is named, or closes it; the period widens where it would not be in view. */
async function open(target: SpotlightTarget, room: Room): Promise<void> {
	const { selection } = room;
	const { quote, event, period } = selection.current;
	const opens = (target.kind === 'quote' ? quote : event) !== target.id;
	const range = opens ? litRange(room, target) : null;
	await selection.change({
		quote: target.kind === 'quote' && opens ? target.id : null,
		event: target.kind === 'event' && opens ? target.id : null,
		period: range?.from ? showing(range, period, selection.facts.years) : period
	});
}

/** The period, widened to a range that it would leave out of view. */
function showing({ from, to }: LitRange, period: Period, years: Period): Period {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	if (first <= period.to && last >= period.from) return period;
	return clampPeriod({ from: Math.min(period.from, first), to: Math.max(period.to, last) }, years);
}
