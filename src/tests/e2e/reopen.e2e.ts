/** The way back from a file that was taken away to the view it shows. */
import { expect, test } from '@playwright/test';
import { bytesOf, download, openMenu } from './menu.ts';
import { drawnAnew, main, open } from './site.ts';

const view = '?time=2003..2006&partners=japan~china&yScale=log';

test('a picture dropped on the briefing reopens its view; any other file leaves it as it is, and is told why', async ({
	page
}) => {
	await open(page, `/charts/${main}/${view}`);
	const menu = await openMenu(page);
	const png = await bytesOf(await download(menu, 'Download PNG'));
	const drop = (data: string, file: string) =>
		page.evaluate(
			([content, called]) => {
				const transfer = new DataTransfer();
				const bytes = Uint8Array.from(atob(content!), (character) => character.charCodeAt(0));
				transfer.items.add(new File([bytes], called!));
				document.body.dispatchEvent(
					new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
				);
			},
			[data, file]
		);
	await open(page, '/');
	await drop(Buffer.from('<svg/>').toString('base64'), 'mine.svg');
	await expect(page.getByRole('alert')).toContainText('mine.svg does not say which view it shows');
	await expect(page).toHaveURL('/');
	await drop(png.toString('base64'), 'later.png');
	await expect(page).toHaveURL(`/charts/${main}/${view}`);
	await drawnAnew(page);
});

test('the same is done by choosing the file, with an SVG', async ({ page }) => {
	await open(page, `/charts/trade-index/?base=2003`);
	const svg = await bytesOf(await download(await openMenu(page, 'trade-index'), 'Download SVG'));
	await open(page, `/charts/${main}/`);
	const menu = await openMenu(page);
	const choose = menu.getByLabel('Reopen the view of a file taken from here');
	await choose.setInputFiles({ name: 'old.svg', mimeType: 'image/svg+xml', buffer: svg });
	await expect(page).toHaveURL('/charts/trade-index/?base=2003');
});
