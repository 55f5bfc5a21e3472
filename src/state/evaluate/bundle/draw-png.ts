import { givesNoise } from '../../../domain/imaging/canvas-noise';

/** Pixels of the picture for each of the chart, for sharp print. */
const SCALE = 2;

/**
 * A chart as a PNG file. Rejects where the browser has no room for a canvas.
 *
 * @returns null where the browser gives noise in place of what was drawn
 */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * SCALE, image.naturalHeight * SCALE);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser has no room for a chart.');
    if (givesNoise(context)) return null;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
