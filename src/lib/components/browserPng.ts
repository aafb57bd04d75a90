/** An SVG of ours as PNG bytes, by the browser’s own renderer: its text is outlines, so that no font has to load. */
export async function browserPng(
	svg: string,
	width: number,
	height: number
): Promise<Uint8Array<ArrayBuffer>> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [width, height];
		const context = canvas.getContext('2d');
		if (!context) throw new Error('canvas problem: the browser gave none');
		context.drawImage(image, 0, 0, width, height);
		return await bytesOf(canvas);
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** The same in the shape of the SVG. */
export async function browserPngOfWidth(svg: string, width: number): Promise<Uint8Array> {
	const [, across = '1', down = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
	return browserPng(svg, width, Math.round((width * Number(down)) / Number(across)));
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error(`canvas problem: no picture of ${canvas.width} × ${canvas.height}`);
	return new Uint8Array(await blob.arrayBuffer());
}
