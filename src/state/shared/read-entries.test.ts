import { describe, expect, it } from 'vitest';
import { readEntries } from './read-entries';
import { fakeDirectory, fakeFile } from '../testing/fake-entries';

const going = new AbortController().signal;

async function pathsOf(entries: FileSystemEntry[], signal = going): Promise<string[]> {
  const result = await readEntries(entries, signal);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.map(({ path }) => path).sort();
}

describe('readEntries', () => {
  it('finds the files of every folder below, with their content', async () => {
    const tree = { 'm.csv': 'table', train: { 'a.png': 'A', deep: { 'b.png': 'B' } }, none: {} };
    const result = await readEntries([fakeDirectory('xrays', tree)], going);
    if (!result.ok) throw new Error(result.error.code);
    const texts = result.value.map(async ({ path, file }) => [path, await file.text()]);
    expect(Object.fromEntries(await Promise.all(texts))).toEqual({
      'xrays/m.csv': 'table',
      'xrays/train/a.png': 'A',
      'xrays/train/deep/b.png': 'B',
    });
  });

  it('asks again until a folder of hundreds of files has no more', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `${1000 + index}.png`);
    const tree = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(await pathsOf([fakeDirectory('xrays', tree)])).toEqual(
      names.map((name) => `xrays/${name}`),
    );
  });

  it('takes folders and files dropped together', async () => {
    const dropped = [fakeDirectory('train', { 'a.png': 'A' }), fakeFile('/m.csv', 'table')];
    expect(await pathsOf(dropped)).toEqual(['m.csv', 'train/a.png']);
  });

  it('has no files for an empty folder', async () => {
    expect(await pathsOf([fakeDirectory('xrays', {})])).toEqual([]);
  });

  it('leaves out what was deleted while the folder was listed', async () => {
    const gone = new DOMException('not there any more', 'NotFoundError');
    const tree = { 'a.png': 'A', 'b.png': gone };
    expect(await pathsOf([fakeDirectory('xrays', tree)])).toEqual(['xrays/a.png']);
  });

  it('says which folder may not be read', async () => {
    const tree = { 'a.png': 'A', locked: {} };
    expect(await readEntries([fakeDirectory('xrays', tree)], going)).toEqual({
      ok: false,
      error: { code: 'folder/unreadable', path: 'xrays/locked', detail: 'not allowed' },
    });
  });

  it('says which folder holds a file that may not be read', async () => {
    const refused = new DOMException('permission denied', 'NotReadableError');
    expect(await readEntries([fakeDirectory('xrays', { 'a.png': refused })], going)).toEqual({
      ok: false,
      error: { code: 'folder/unreadable', path: 'xrays', detail: 'permission denied' },
    });
  });

  it('ends when it is cancelled: a folder that comes later is not listed', async () => {
    const leaving = new AbortController();
    const last = fakeDirectory('last', { 'a.png': 'A' });
    const createReader = last.createReader.bind(last);
    last.createReader = () => {
      leaving.abort();
      return createReader();
    };
    // The walk takes the last one first.
    expect(await pathsOf([fakeDirectory('locked', {}), last], leaving.signal)).toEqual([]);
  });
});
