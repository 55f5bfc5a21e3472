/** `npm run picture`: draws the picture of the page that the README shows. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './project.mjs';

const FILE = 'e2e/picture/page.png';

await ensureInstalled();
await ensureBuilt();
const chromiumPath = await ensureChromium();
const { tsImport } = await import('tsx/esm/api');
const { drawPicture } = await tsImport('../picture/draw-picture.ts', import.meta.url);
const bytes = await drawPicture(join(ROOT, FILE), chromiumPath);
console.log(`${FILE}: ${Math.round(bytes / 1000)} kB`);
