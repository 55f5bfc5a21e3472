import { describe, expect, it } from 'vitest';
import { offerChosenFolder, offerDrop, offerFile, type ImportOffer } from './import-offer';
import { fakeDirectory, fakeFile } from '../testing/fake-entries';

/** What an offer opens, in a few words. */
async function opened(offer: ImportOffer | null): Promise<unknown> {
  const source = await offer?.open(new AbortController().signal);
  if (!source?.ok) return source?.error.code;
  return source.value.kind === 'zip'
    ? source.value.file.name
    : source.value.folder.files.map(({ path }) => path);
}

/** What a browser says of a drop; `files` has the folders too, as files of a kind. */
function dropOf(entries: (FileSystemEntry | null)[], files: File[] = []): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  // A DataTransfer cannot be made outside a browser, nor hold a folder in one.
  return { items, files } as unknown as DataTransfer;
}

function chosen(...paths: string[]): File[] {
  return paths.map((path) => Object.assign(new File(['x'], 'name'), { webkitRelativePath: path }));
}

const ZIP = new File(['x'], 'archive.zip');

it('offers a file under its name, whatever it is', async () => {
  expect(offerFile(ZIP).name).toBe('archive.zip');
  expect(await opened(offerFile(new File([], 'notes.txt')))).toBe('notes.txt');
});

describe('a chosen folder', () => {
  it('has the name of the folder, and its files by path', async () => {
    const offer = offerChosenFolder(chosen('xrays/train/b.png', 'xrays/m.csv', 'xrays/a.png'));
    expect(offer.name).toBe('xrays/');
    expect(await opened(offer)).toEqual(['xrays/a.png', 'xrays/m.csv', 'xrays/train/b.png']);
  });

  it('may be empty', async () => {
    const offer = offerChosenFolder([]);
    expect(offer.name).toBe('the chosen folder');
    expect(await opened(offer)).toEqual([]);
  });
});

describe('a drop', () => {
  it('of one file is that file', async () => {
    const offer = offerDrop(dropOf([fakeFile('/archive.zip', 'x')], [ZIP]));
    expect(offer?.name).toBe('archive.zip');
    expect(await opened(offer)).toBe('archive.zip');
  });

  it('of one folder is its files, in the order of their paths', async () => {
    const folder = fakeDirectory('xrays', { train: { 'b.png': '', 'a.png': '' }, 'm.csv': '' });
    const offer = offerDrop(dropOf([folder], [new File([], 'xrays')]));
    expect(offer?.name).toBe('xrays/');
    expect(await opened(offer)).toEqual(['xrays/m.csv', 'xrays/train/a.png', 'xrays/train/b.png']);
  });

  it('of several things is all their files', async () => {
    const dropped = [fakeDirectory('train', { 'a.png': '' }), fakeFile('/m.csv', '')];
    const offer = offerDrop(dropOf(dropped));
    expect(offer?.name).toBe('2 dropped items');
    expect(await opened(offer)).toEqual(['m.csv', 'train/a.png']);
  });

  it('of a file that has no entry is taken by the file', async () => {
    expect(await opened(offerDrop(dropOf([null], [ZIP])))).toBe('archive.zip');
  });

  it('without a file is nothing: a text or a link', () => {
    expect(offerDrop(dropOf([null]))).toBeNull();
    expect(offerDrop(dropOf([]))).toBeNull();
  });

  it('of a folder that may not be read says so', async () => {
    expect(await opened(offerDrop(dropOf([fakeDirectory('locked', {})])))).toBe(
      'folder/unreadable',
    );
  });
});
