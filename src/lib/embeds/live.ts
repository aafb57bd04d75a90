/**
 * Draws other views in a frame: Plot and all charts. Loaded by link.ts when a reader, a host or the address asks for a
 * view that is not the prerendered one.
 */
import type { CaseStudy } from '../charts/chart.ts';
import { formatFuzzyDate } from '../datapackage/dates.ts';
import { embedWords } from '../render/embedWords.ts';
import { Engine } from '../render/engine.ts';
import { variantSize, type VariantName } from '../render/variants.ts';
import type { ChartView } from '../render/view.ts';
import { fromSearchParams, toQuery, toSearchParams, type SelectionNotice } from '../selection/codec.ts';
import { selectionFacts } from '../selection/facts.ts';
import type { Selection } from '../selection/selection.ts';
import { find, type Frame } from './frameParts.ts';
import { Controls } from './liveControls.ts';
import type { Link } from './link.ts';

const frame: Frame = window.leverageFrame;
const link: Link = window.leverageLink;
const study = window.leverageStudy as CaseStudy;
const facts = selectionFacts(study.tables, study.settings);
const engine = new Engine(study, document);
const { dataset } = document.documentElement;
const controls = new Controls(find('.controls'), facts, study.tables, (part) => link.change(part, 'view'));

let drawn: readonly [Selection, VariantName] | undefined;

/** The width that suits the room; a frame of fixed height asks for less where it is low. */
function variantFor({ clientWidth: width, clientHeight: height }: Element): VariantName {
	const fits = (least: number) => !('fitchart' in dataset) || height >= least;
	if (width >= 860 && fits(375)) return 'wide';
	return width >= 560 && fits(320) ? 'medium' : 'narrow';
}

function drawPicture(selection: Selection): void {
	const { chart } = frame.state;
	const variant = variantFor(find('.picture-room'));
	if (drawn?.[0] === selection && drawn[1] === variant) return;
	const { svg } = engine.draw(chart, selection, variantSize(variant), `${chart}-live`);
	svg.setAttribute('class', 'picture is-live');
	svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
	find('.picture-room').replaceChildren(svg);
	for (const node of svg.querySelectorAll<SVGElement>('[data-event], [data-quote]')) {
		const { event, quote } = node.dataset;
		const open = event ? event === selection.event : quote === selection.quote;
		node.classList.toggle('is-open', open);
	}
	drawn = [selection, variant];
}

/** What the open event was, and what of the address can’t be used. */
function noticeOf({ event }: Selection, notices: readonly SelectionNotice[]): string {
	const open = study.tables.events.find(({ id }) => id === event);
	const told = open ? [`${formatFuzzyDate(open.start)}: ${open.title}. ${open.summary}`] : [];
	const unused = notices.map(
		({ key, found, expected }) => `${key}=${found} can’t be used: expected ${expected}.`
	);
	return [...told, ...unused].join(' ');
}

/** The quotes, the open one first; the keyboard’s place moves with its quote. */
function tellKey(markup: string, { quote }: Selection): void {
	const key = find('.quote-key');
	const at = key.contains(document.activeElement) && (document.activeElement as HTMLElement).dataset['quote'];
	key.innerHTML = markup;
	for (const button of key.querySelectorAll('button')) {
		const own = button.dataset['quote'];
		button.setAttribute('aria-pressed', String(own === quote));
		if (own === at) button.focus({ preventScroll: true });
	}
}

function tellWords(view: ChartView, selection: Selection, notices: readonly SelectionNotice[]): void {
	const { period } = selection;
	const words = embedWords(view, period);
	find('h1').textContent = view.title;
	find('.dek').textContent = view.subtitle;
	tellKey(words.key, selection);
	find('.notes').innerHTML = words.notes;
	find('.text').innerHTML = words.text;
	find('.source').textContent = `Source: ${view.sourceLine}`;
	dataset['words'] = JSON.stringify(words.years);
	const slider = find<HTMLInputElement>('.readout input');
	[slider.min, slider.max] = [String(period.from), String(period.to)];
	find('.notice').textContent = noticeOf(selection, notices);
}

/** Draws what is wanted, and says so: in words to a reader who does not see it, in a message to the host. */
function draw(): void {
	const { selection, notices } = fromSearchParams(link.wanted, facts);
	const { chart } = frame.state;
	const view = engine.view(chart, selection);
	tellWords(view, selection, notices);
	drawPicture(selection);
	controls.show(selection, view.quotes);
	const { from, to } = selection.period;
	const changed = dataset['live'] === 'done';
	frame.state.time = `${from}..${to}`;
	frame.state.event = selection.event;
	frame.state.moved = link.cause;
	dataset['live'] = 'done';
	find('.said').textContent = changed ? view.title : '';
	find<HTMLAnchorElement>('.open').search = toQuery(toSearchParams(selection, facts.defaults));
	frame.tell();
}

new ResizeObserver(() => {
	if (!drawn) return;
	drawPicture(drawn[0]);
}).observe(find('.picture-room'));
link.draw = draw;
draw();
