import type { CaseStudy } from '../charts/chart.ts';
import type { FixedSize, NativeChart } from '../charts/native.ts';
import { chartById } from '../charts/registry.ts';
import type { Size } from '../charts/theme.ts';
import type { Selection } from '../selection/selection.ts';
import { drawFigure, type Figure } from './figure.ts';
import { reducedStudy } from './reducedStudy.ts';
import { chartView, type ChartView } from './view.ts';

/** Draws and words any chart of one case; what charts prepare is kept, since it depends on the tables only. */
export class Engine {
	readonly study: CaseStudy;
	readonly #document: Document;
	readonly #prepared = new Map<string, unknown>();
	#reduced: Engine | undefined;

	constructor(study: CaseStudy, document: Document) {
		this.study = study;
		this.#document = document;
	}

	/** The words of a chart. */
	view(id: string, selection: Selection): ChartView {
		return chartView(chartById(id), this.#prepare(id), selection, this.study.tables);
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

	/** Draws the same case where little room is: see `reducedStudy`. */
	get reduced(): Engine {
		this.#reduced ??= new Engine(reducedStudy(this.study), this.#document);
		return this.#reduced;
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
