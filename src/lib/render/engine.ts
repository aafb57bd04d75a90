import type { CaseStudy, Control } from '../charts/chart.ts';
import type { FixedSize, NativeChart } from '../charts/native.ts';
import { chartById } from '../charts/registry.ts';
import type { Size } from '../charts/theme.ts';
import type { Selection } from '../selection/selection.ts';
import { drawFigure, type Figure } from './figure.ts';
import { reducedStudy } from './reducedStudy.ts';
import { chartView, type ChartView } from './view.ts';

/** More than the charts and panels of any page. */
const keptViews = 24;

/** Draws and words any chart of one case; what charts prepare is kept, since it depends on the tables only. */
export class Engine {
	readonly study: CaseStudy;
	readonly #document: Document;
	readonly #prepared = new Map<string, unknown>();
	readonly #views = new Map<string, ChartView>();
	/** Engines of the same case with less in it. */
	readonly #lesser = new Map<string, Engine>();

	constructor(study: CaseStudy, document: Document) {
		this.study = study;
		this.#document = document;
	}

	/** The words of a chart. Several parts of a page ask for the same view: the last ones are kept. */
	view(id: string, selection: Selection): ChartView {
		const key = `${id} ${JSON.stringify(selection)}`;
		const known = this.#views.get(key);
		const view = known ?? chartView(chartById(id), this.#prepare(id), selection, this.study.tables);
		this.#views.delete(key);
		this.#views.set(key, view);
		if (this.#views.size > keptViews) this.#views.delete(this.#views.keys().next().value!);
		return view;
	}

	/** What of a selection changes the picture of a chart. */
	controls(id: string, selection: Selection): readonly Control[] {
		const definition = chartById(id);
		return definition.controlsIn?.(this.#prepare(id), selection) ?? definition.controls;
	}

	/** The picture of a chart, made anew. */
	draw(id: string, selection: Selection, size: Size, idPrefix: string): Figure {
		return drawFigure({
			definition: chartById(id),
			prepared: this.#prepare(id),
			selection,
			size,
			document: this.#document,
			idPrefix
		});
	}

	/** Draws the same case where little room is, or of its chronology only some acts: see `reducedStudy`. */
	reduced(acts: readonly string[] = []): Engine {
		return this.#less(`acts ${acts.join(' ')}`, () => reducedStudy(this.study, acts));
	}

	/** Draws and words the same case with no quotes but these. */
	quoting(ids: readonly string[]): Engine {
		return this.#less(`quotes ${ids.join(' ')}`, () => {
			const { tables } = this.study;
			return {
				...this.study,
				tables: { ...tables, quotes: tables.quotes.filter(({ id }) => ids.includes(id)) }
			};
		});
	}

	#less(key: string, study: () => CaseStudy): Engine {
		const engine = this.#lesser.get(key) ?? new Engine(study(), this.#document);
		this.#lesser.set(key, engine);
		return engine;
	}

	/** The chart for programs that draw charts themselves; null where none can. */
	native(id: string, selection: Selection, size: FixedSize): NativeChart | null {
		return chartById(id).native(this.#prepare(id), selection, size);
	}

	#prepare(id: string): unknown {
		if (!this.#prepared.has(id)) this.#prepared.set(id, chartById(id).prepare(this.study));
		return this.#prepared.get(id);
	}
}
