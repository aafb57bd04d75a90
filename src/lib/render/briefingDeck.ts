/** A briefing as a deck: its cover, a slide for each step, numbered as on the screen, and its sources. */
import { selectionOfView } from '../briefings/stepSelection.ts';
import { minutesInWords } from '../briefings/briefing.ts';
import type { SelectionFacts } from '../selection/selection.ts';
import type { BriefingView } from './briefingView.ts';
import type { DeckRequest } from './slides.ts';

/** What `writeSlides` is asked for, of a briefing in words. */
export function briefingDeck(
	{ title, about, question, minutes, steps }: BriefingView,
	facts: SelectionFacts
): Pick<DeckRequest, 'slides' | 'deck'> {
	return {
		deck: {
			title,
			subtitle: about || question,
			notes: [about && question, minutesInWords(minutes)].filter((note) => note !== '')
		},
		slides: steps.map((step) => ({ chart: step.chart, selection: selectionOfView(step, facts), step }))
	};
}
