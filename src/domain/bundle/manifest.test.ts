import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { manifestOf, parseManifest } from './manifest';

const FILES = [{ path: 'run.json', sizeBytes: 12, sha256: 'ab' }];

describe('parseManifest', () => {
  it('reads what was written', () => {
    const manifest = manifestOf('my run', ARTICLE_CLASSES, FILES);
    expect(manifest.format).toBe('xray-trainer/bundle@1');
    expect(parseManifest(JSON.stringify(manifest))).toEqual({ ok: true, value: manifest });
  });

  it.each(['xray-trainer/bundle@4', 'xray-trainer/bundle@10'])('knows %s for newer', (format) => {
    expect(parseManifest(JSON.stringify({ format }))).toEqual({
      ok: false,
      error: { kind: 'newer', format },
    });
  });

  const good = manifestOf('my run', ARTICLE_CLASSES, FILES);
  it.each([
    ['no JSON', '{"format":'],
    ['a list', '[]'],
    ['another format', JSON.stringify({ ...good, format: 'xray-trainer/run@2' })],
    ['a format without its number', JSON.stringify({ ...good, format: 'xray-trainer/bundle' })],
    ['a number that is none', JSON.stringify({ ...good, format: 'xray-trainer/bundle@1x' })],
    ['no files', JSON.stringify({ ...good, files: undefined })],
    ['a file without a path', JSON.stringify({ ...good, files: [{ sizeBytes: 1, sha256: null }] })],
    ['a name that is no text', JSON.stringify({ ...good, name: 3 })],
  ])('takes %s for no manifest', (_, text) => {
    expect(parseManifest(text)).toEqual({ ok: false, error: { kind: 'not-a-manifest' } });
  });
});
