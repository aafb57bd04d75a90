/** What the journeys through briefings share: the ones that ship, and the slide that is shown. */
import { expect, type Locator, type Page } from '@playwright/test';
import { registry } from '#lib/charts/registry.ts';
import { briefingView } from '#lib/render/briefingView.ts';
import { readBriefings } from '#lib/server/readBriefings.ts';
import { engine, facts } from '../embedCase.ts';
import { caseFolder } from '../realCase.ts';

const { briefings } = readBriefings(caseFolder, {
	case: 'six-party-talks',
	charts: registry.map(({ id }) => id),
	facts
});

/** The briefings that ship, with the headlines of their slides. */
export const shippedBriefings = briefings.map((briefing) => ({
	...briefing,
	headlines: briefingView(engine, briefing, facts).steps.map(({ headline }) => headline)
})) as unknown as readonly [Shipped, ...Shipped[]];

type Shipped = (typeof briefings)[number] & { readonly headlines: readonly string[] };

/** Opens the slides of a briefing and waits until they answer. */
export async function openShow(page: Page, id: string): Promise<void> {
	await page.goto(`/present/${id}/`);
	await expect(page.locator('.show.is-running')).toBeVisible();
}

/** The slide that is shown. */
export const slideOf = (page: Page): Locator => page.locator('.slide.is-current');
