/** The element `<leverage-chart chart="…">`: a frame with its parameters as attributes, linked as by host.ts. */
import { linkFrames, root } from './linkFrames.ts';

const parameters =
	'time partners base yScale basis denominator measure window split panel event quote dark plain static transparent fitchart'.split(
		' '
	);

class LeverageChart extends HTMLElement {
	static readonly observedAttributes = ['chart', ...parameters.map((name) => name.toLowerCase())];
	#frame: HTMLIFrameElement | undefined;

	/** What stands in the element is for readers without script: it names the frame, and gives way to it. */
	connectedCallback(): void {
		if (!this.#frame) {
			this.#frame = document.createElement('iframe');
			this.#frame.title = this.title || this.textContent.trim().slice(0, 200) || this.getAttribute('chart')!;
			this.#frame.loading = 'lazy';
			this.#frame.width = '100%';
			this.#frame.height = this.getAttribute('height') ?? '600';
			this.#frame.style.border = '0';
			this.#address();
			this.replaceChildren(this.#frame);
		}
	}

	attributeChangedCallback(): void {
		this.#address();
	}

	#address(): void {
		if (!this.#frame) return;
		const address = new URL(`${encodeURIComponent(this.getAttribute('chart') ?? '')}/`, root);
		for (const name of parameters) {
			const value = this.getAttribute(name);
			if (value !== null) address.searchParams.set(name, value);
		}
		address.searchParams.set('host', location.origin);
		this.#frame.src = address.href;
	}
}

// Not before the page is read: an element met earlier would not have its content yet.
const define = () => {
	linkFrames();
	if (!customElements.get('leverage-chart')) customElements.define('leverage-chart', LeverageChart);
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', define);
else define();
