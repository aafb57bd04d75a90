/** The script of the demonstration page: what any host page may do with `window.leverage`. */
import type { State } from './protocol.ts';

const room = document.querySelector('#heard')!;

/** The newest first; a page need not keep all. */
function log({ chart, cursor, time, event, moved }: State): void {
	const item = document.createElement('li');
	item.textContent = `${chart}: cursor ${cursor ?? 'none'}, time ${time}, event ${event ?? 'none'}, moved by ${moved ? 'the reader' : 'this page'}`;
	room.prepend(item);
	for (const old of [...room.children].slice(8)) old.remove();
}

window.leverage?.on(log);
addEventListener('click', ({ target }) => {
	const { set } = (target as Element).closest<HTMLElement>('button[data-set]')?.dataset ?? {};
	if (set) window.leverage?.set(JSON.parse(set) as Partial<State>);
});
