import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { bundleFiles, type BundleContext } from '../../domain/bundle/bundle-files';
import { detectorFiles } from '../../domain/bundle/detector-files';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { FEATURES } from '../../domain/out-of-distribution/image-features';
import type { SmallCopies } from '../../domain/out-of-distribution/small-copies';
import { classifyWithModel } from '../../domain/model/model';
import { datasetOf } from '../../domain/testing/dataset';
import { lcg } from '../../domain/testing/lcg';
import { forestRunOf } from '../../domain/testing/forest-run';
import { runOf } from '../../domain/testing/run';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { readBundle } from './read-bundle';
import { writeBundle } from './write-bundle';

const NAME = 'run.zip';
const WEIGHTS = initialWeights(networkOfRecipe(ARTICLE_RECIPE, PIXELS_PER_IMAGE, 3), 3);
const CONTEXT: BundleContext = {
  name: 'my run',
  dataset: datasetOf([{}, { split: 'test' }, { split: 'test' }]),
  intervals: { train: null, test: null, validation: null },
  ...{ audit: null, copies: null },
};
const FILES = bundleFiles(runOf({ weights: WEIGHTS }), CONTEXT);
const COPIES: SmallCopies = {
  blocks: Uint16Array.from({ length: 2 * FEATURES }, (_, at) => at),
  images: [
    { name: 'a.png', label: 'Normal' },
    { name: 'b.png', label: 'Pnemonia' },
  ],
  ...{ classes: ARTICLE_CLASSES, training: 1, heldOutSplit: 'test', seed: 4 },
};
const BUNDLE = await writeBundle('my run', ARTICLE_CLASSES, FILES);

const asFile = (...parts: BlobPart[]) => new File(parts, NAME);
const openZip = async () => JSZip.loadAsync(await BUNDLE.arrayBuffer());
const packAgain = async (zip: JSZip) => asFile(await zip.generateAsync({ type: 'arraybuffer' }));

describe('writeBundle', () => {
  it('has every file, and their sizes and SHA-256 in the manifest', async () => {
    const zip = await openZip();
    const manifest = JSON.parse((await zip.file('manifest.json')?.async('text')) ?? '') as {
      files: { path: string; sizeBytes: number; sha256: string }[];
    };
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'model/model.json',
      'model/weights.bin',
      'run.json',
      'history.csv',
      'reproduce.py',
      'confusion_matrix.csv',
      'predictions.csv',
      'model-card.md',
    ]);
    // `printf 'true,...' | sha256sum` of the file's text.
    expect(manifest.files.find(({ path }) => path === 'confusion_matrix.csv')).toEqual({
      path: 'confusion_matrix.csv',
      sizeBytes: 109,
      sha256: '51f07c0d6a71a176f6c6e2e4a5af5824c7524cf9f46a69c2d999b2affbb8b3b0',
    });
    // 325,855 parameters of four bytes.
    expect(manifest.files[1]?.sizeBytes).toBe(1_303_420);
  });
});

describe('readBundle', () => {
  it('answers as before it was packed', async () => {
    const opened = await readBundle(asFile(BUNDLE));
    const pixels = Uint8Array.from(lcg(PIXELS_PER_IMAGE, 2), (value) => Math.floor(value * 256));
    const model = { kind: 'network', recipe: ARTICLE_RECIPE, weights: WEIGHTS } as const;
    expect(opened).toMatchObject({
      ok: true,
      value: { model: { name: 'my run', isSample: false }, copies: null },
    });
    expect(opened.ok && classifyWithModel(opened.value.model.model, pixels)).toEqual(
      classifyWithModel(model, pixels),
    );
  });

  it('is not stopped by files that somebody has added', async () => {
    const zip = await openZip();
    zip.file('notes.txt', 'mine');
    expect(await readBundle(await packAgain(zip))).toMatchObject({ ok: true });
  });

  it.each(['model/weights.bin', 'run.json', 'model-card.md', 'history.csv'])(
    'names %s where it was changed',
    async (path) => {
      const zip = await openZip();
      const bytes = (await zip.file(path)?.async('uint8array')) ?? new Uint8Array();
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      zip.file(path, bytes);
      expect(await readBundle(await packAgain(zip))).toEqual({
        ok: false,
        error: { code: 'bundle/damaged', fileName: NAME, files: [path] },
      });
    },
  );

  it('names every file that is missing', async () => {
    const zip = await openZip();
    zip.remove('run.json');
    zip.remove('reproduce.py');
    expect(await readBundle(await packAgain(zip))).toEqual({
      ok: false,
      error: { code: 'bundle/missing-files', fileName: NAME, files: ['run.json', 'reproduce.py'] },
    });
  });

  it('misses what answers are made of where the manifest does not list them', async () => {
    const file = asFile(
      await writeBundle('my run', ARTICLE_CLASSES, [{ path: 'run.json', content: '{}' }]),
    );
    expect(await readBundle(file)).toEqual({
      ok: false,
      error: {
        code: 'bundle/missing-files',
        fileName: NAME,
        files: ['model/weights.bin', 'predictions.csv'],
      },
    });
  });

  it('gives back the small copies of the images', async () => {
    const file = asFile(
      await writeBundle('my run', ARTICLE_CLASSES, [...FILES, ...detectorFiles(COPIES)]),
    );
    expect(await readBundle(file)).toMatchObject({ ok: true, value: { copies: COPIES } });
  });

  it.each(['familiarity/blocks.npy', 'familiarity/fit.json'])(
    'notices that %s is missing, was changed, or never was listed beside the other',
    async (path) => {
      const files = [...FILES, ...detectorFiles(COPIES)];
      const zip = await JSZip.loadAsync(
        await (await writeBundle('my run', ARTICLE_CLASSES, files)).arrayBuffer(),
      );
      const bytes = (await zip.file(path)?.async('uint8array')) ?? new Uint8Array();
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      zip.file(path, bytes);
      const error = { fileName: NAME, files: [path] };
      expect(await readBundle(await packAgain(zip))).toEqual({
        ok: false,
        error: { code: 'bundle/damaged', ...error },
      });
      zip.remove(path);
      const missing = { ok: false, error: { code: 'bundle/missing-files', ...error } };
      expect(await readBundle(await packAgain(zip))).toEqual(missing);
      const others = files.filter((one) => one.path !== path);
      expect(
        await readBundle(asFile(await writeBundle('my run', ARTICLE_CLASSES, others))),
      ).toEqual(missing);
    },
  );

  it('names small copies that are none, though as written', async () => {
    const files = [
      ...FILES,
      { path: 'familiarity/fit.json', content: '{}' },
      { path: 'familiarity/blocks.npy', content: '' },
    ];
    expect(await readBundle(asFile(await writeBundle('my run', ARTICLE_CLASSES, files)))).toEqual({
      ok: false,
      error: { code: 'bundle/damaged', fileName: NAME, files: ['familiarity/fit.json'] },
    });
  });

  it('knows a newer format', async () => {
    const zip = await openZip();
    zip.file('manifest.json', '{"format": "xray-trainer/bundle@4"}');
    expect(await readBundle(await packAgain(zip))).toEqual({
      ok: false,
      error: { code: 'bundle/newer-format', fileName: NAME, format: 'xray-trainer/bundle@4' },
    });
  });

  it('tells a zip of something else, one cut short and words from a bundle', async () => {
    const other = new JSZip();
    other.file('image.png', Uint8Array.of(1));
    const error = { code: 'bundle/not-a-bundle', fileName: NAME, looksLikeZip: true };
    expect(await readBundle(await packAgain(other))).toEqual({ ok: false, error });
    const half = (await BUNDLE.arrayBuffer()).slice(0, BUNDLE.size / 2);
    expect(await readBundle(asFile(half))).toEqual({ ok: false, error });
    for (const text of ['These are words.', '']) {
      expect(await readBundle(asFile(text))).toEqual({
        ok: false,
        error: { ...error, looksLikeZip: false },
      });
    }
  });

  it('survives any byte of the packed file being another', async () => {
    const bytes = new Uint8Array(await BUNDLE.arrayBuffer());
    for (const at of lcg(12, 4).map((share) => Math.floor(share * bytes.length))) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const opened = await readBundle(asFile(changed));
      // A byte of a date changes nothing that matters; any other is noticed.
      if (opened.ok) expect(opened.value.model.model).toMatchObject({ weights: WEIGHTS });
      else expect(opened.error.code).toMatch(/^bundle\//);
    }
  });

  describe('of a forest', () => {
    const run = forestRunOf({ options: { ...forestRunOf().options, trees: 1 } });
    const files = bundleFiles(run, CONTEXT);

    it('gives it back, in a format that pages before forests know for newer', async () => {
      const bundle = await writeBundle('my forest', ARTICLE_CLASSES, files);
      const manifest = await (
        await JSZip.loadAsync(await bundle.arrayBuffer())
      )
        .file('manifest.json')
        ?.async('text');
      expect(manifest).toContain('"format": "xray-trainer/bundle@2"');
      expect(await readBundle(asFile(bundle))).toMatchObject({
        ok: true,
        value: { model: { name: 'my forest', model: { kind: 'forest', forest: run.forest } } },
      });
    });

    it.each(['roots', 'feature', 'threshold', 'above', 'counts'])(
      'misses %s where the manifest does not list it',
      async (array) => {
        const path = `model/${array}.npy`;
        const bundle = await writeBundle(
          'my forest',
          ARTICLE_CLASSES,
          files.filter((file) => file.path !== path),
        );
        expect(await readBundle(asFile(bundle))).toEqual({
          ok: false,
          error: { code: 'bundle/missing-files', fileName: NAME, files: [path] },
        });
      },
    );
  });
});
