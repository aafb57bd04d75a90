import { selectionOfView } from '../briefings/stepSelection.ts';
import type { SelectionFacts } from '../selection/selection.ts';
import { drawStep, type StepView } from './briefingView.ts';
import type { Engine } from './engine.ts';
import type { Figure } from './figure.ts';
import { variantSize } from './variants.ts';

/**
 * The picture of a step on a handout: as on its slide, and as a phone shows it (`handout-wide` and `handout-narrow`, of
 * which handout.css shows one). Paper has room below: a picture that its slide shrinks to fit stands here in full size.
 */
export function handoutFigures(
	engine: Engine,
	step: StepView,
	facts: SelectionFacts,
	idPrefix: string
): readonly Figure[] {
	const selection = selectionOfView(step, facts);
	const draw = (name: string, size: StepView['size']) => {
		const figure = drawStep(engine, { ...step, size }, selection, `${idPrefix}-${step.number}-${name}`);
		figure.svg.setAttribute('class', `picture handout-${name}`);
		return figure;
	};
	const onSlide = draw('wide', step.size);
	const { height: _height, ...free } = step.size;
	const isShrunk = onSlide.reader.width > step.size.width;
	return [isShrunk ? draw('wide', free) : onSlide, draw('narrow', variantSize('narrow'))];
}
