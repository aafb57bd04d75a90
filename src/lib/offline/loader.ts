/** Runs as an offline file opens: unpacks its style, its data and its script, which its policy names by their sums. */
import './plain.css';

/** The text that an element of the file holds packed. */
async function unpacked(name: string): Promise<string> {
	const binary = atob(document.getElementById(`packed-${name}`)?.textContent ?? '');
	const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).text();
}

function insert(name: 'style' | 'script', text: string): void {
	const node = document.createElement(name);
	node.textContent = text;
	document.head.append(node);
}

async function open(): Promise<void> {
	const words = document.querySelector<HTMLElement>('.plain')!;
	words.hidden = true;
	try {
		const [style = '', data = '', script = ''] = await Promise.all(['style', 'data', 'script'].map(unpacked));
		window.leverageOffline = data;
		insert('style', style);
		insert('script', script);
	} finally {
		// The script takes the words away where it runs: nobody is left with an empty page.
		words.hidden = false;
	}
}

void open();
