import { describe, expect, it } from 'vitest';
import { applyArticleFixes, type DatasetPlan } from './article-fixes';
import { ARTICLE_CLASSES } from './classes';
import { countClasses } from './dataset';
import type { ArchiveFile } from './name-keys';
import type { Metadata, MetadataRow } from './metadata';

function metadataOf(...rows: Omit<MetadataRow, 'line'>[]): Metadata {
  const numbered = rows.map((row, index) => ({ line: index + 2, ...row }));
  return { path: 'table.csv', rows: numbered, rejected: [], mended: [] };
}

function row(name: string, rest: Partial<MetadataRow> = {}): Omit<MetadataRow, 'line'> {
  return { name, label: 'Normal', split: 'train', isCovid: false, ...rest };
}

/** COVID-19 as Kaggle writes it: pneumonia in TRAIN. */
function covid(name: string): Omit<MetadataRow, 'line'> {
  return row(name, { label: 'Pnemonia', isCovid: true });
}

function covidRows(count: number) {
  return Array.from({ length: count }, (_, index) => covid(`covid-${index}.png`));
}

function filesAt(...paths: string[]): ArchiveFile[] {
  return paths.map((path, entry) => ({ path, entry }));
}

function trainFiles({ rows }: Metadata): ArchiveFile[] {
  return filesAt(...rows.map(({ name }) => `images/train/${name}`));
}

describe('the move of COVID-19 images to TEST', () => {
  // floor(0.2 n): 0, 0.8, 1, 1.8 and 11.6.
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [9, 1],
    [58, 11],
  ])('of %i rows takes the last %i', (count, moved) => {
    const metadata = metadataOf(row('first.png'), ...covidRows(count), row('last.png'));
    const { fixes, images } = applyArticleFixes(metadata, trainFiles(metadata));
    const names = covidRows(count).map(({ name }) => name);
    expect(fixes.movedToTest).toEqual(names.slice(count - moved));
    expect(fixes.movedToTest).toHaveLength(moved);
    const test = images.filter(({ split }) => split === 'test');
    expect(test.map(({ name }) => name)).toEqual(fixes.movedToTest);
  });

  it('goes by the order of the table, not by name or by place in the archive', () => {
    const metadata = metadataOf(...['e', 'd', 'c', 'b', 'a'].map(covid));
    const files = trainFiles(metadata);
    expect(applyArticleFixes(metadata, files).fixes.movedToTest).toEqual(['a']);
    expect(applyArticleFixes(metadata, files.toReversed()).fixes.movedToTest).toEqual(['a']);
  });

  it('counts rows whose image is missing, as the article did', () => {
    const metadata = metadataOf(...covidRows(5));
    const files = trainFiles(metadata).slice(0, 4);
    const { fixes, images } = applyArticleFixes(metadata, files);
    expect(fixes.movedToTest).toEqual(['covid-4.png']);
    expect(fixes.missing).toEqual(['covid-4.png']);
    expect(images.every(({ split }) => split === 'train')).toBe(true);
  });
});

describe('the new label', () => {
  it('is COVID-19 for every COVID-19 row and listed where it was another', () => {
    const metadata = metadataOf(
      covid('a.png'),
      row('b.png', { label: 'COVID-19', isCovid: true }),
      row('c.png', { label: 'Pnemonia' }),
    );
    const { images, fixes } = applyArticleFixes(metadata, trainFiles(metadata));
    expect(images.map(({ label }) => label)).toEqual(['COVID-19', 'COVID-19', 'Pnemonia']);
    expect(fixes.relabelled).toEqual(['a.png']);
  });

  it('decides the patient group', () => {
    const metadata = metadataOf(covid('person1_virus_2.jpeg'));
    const [image] = applyArticleFixes(metadata, trainFiles(metadata)).images;
    expect(image?.patientGroup).toBe('COVID-19/person1_virus');
  });
});

describe('files and rows that do not match', () => {
  it('are listed: images that no row names, and rows without an image', () => {
    const metadata = metadataOf(row('a.png'), row('gone.png'), row('b.png'));
    const files = filesAt('x/train/b.png', 'x/train/ct.png', 'x/train/a.png');
    const { images, fixes } = applyArticleFixes(metadata, files);
    expect(images.map(({ name, path, entry }) => [name, path, entry])).toEqual([
      ['a.png', 'x/train/a.png', 2],
      ['b.png', 'x/train/b.png', 0],
    ]);
    expect(fixes.unlisted).toEqual(['x/train/ct.png']);
    expect(fixes.missing).toEqual(['gone.png']);
  });

  it('are to be shown, with their names, as long as they are no more than 500', () => {
    const metadata = metadataOf(row('a.png'));
    const slices = Array.from({ length: 502 }, (_, index) => `x/train/ct-${index}.png`);
    const { dropped, fixes } = applyArticleFixes(metadata, filesAt('x/a.png', ...slices));
    expect(dropped).toHaveLength(500);
    expect(dropped[0]).toEqual({ name: 'ct-0.png', path: 'x/train/ct-0.png', entry: 1 });
    expect(dropped[499]).toEqual({ name: 'ct-499.png', path: 'x/train/ct-499.png', entry: 500 });
    expect(fixes.unlisted).toEqual(slices);
    const all = applyArticleFixes(metadata, filesAt('a.png', 'ct.png')).dropped;
    expect(all).toEqual([{ name: 'ct.png', path: 'ct.png', entry: 1 }]);
    expect(applyArticleFixes(metadata, filesAt('a.png')).dropped).toEqual([]);
  });

  it('leave a table of other images without any', () => {
    const metadata = metadataOf(row('a.png'));
    const { images, fixes } = applyArticleFixes(metadata, filesAt('train/b.png'));
    expect(images).toEqual([]);
    expect(fixes).toMatchObject({ missing: ['a.png'], unlisted: ['train/b.png'] });
  });

  it('do not match by the end of a name', () => {
    const metadata = metadataOf(row('1.png'));
    expect(applyArticleFixes(metadata, filesAt('train/11.png')).images).toEqual([]);
  });

  it('pass on the rows that could not be read', () => {
    const rejected = [{ line: 3, name: 'x', reason: 'unknown label' as const, value: 'y' }];
    const { fixes } = applyArticleFixes({ ...metadataOf(), rejected }, []);
    expect(fixes.rejectedRows).toEqual(rejected);
  });
});

describe('an image in the folder of the other split', () => {
  it('follows its row and is listed', () => {
    const metadata = metadataOf(row('a.png', { split: 'train' }), row('b.png', { split: 'test' }));
    const { images, fixes } = applyArticleFixes(metadata, filesAt('test/a.png', 'x/Test/b.png'));
    expect(images.map(({ split }) => split)).toEqual(['train', 'test']);
    expect(fixes.otherFolder).toEqual(['a.png']);
  });

  it('is none when its row alone was moved', () => {
    const metadata = metadataOf(...covidRows(5));
    const { fixes } = applyArticleFixes(metadata, trainFiles(metadata));
    expect(fixes.movedToTest).toEqual(['covid-4.png']);
    expect(fixes.otherFolder).toEqual([]);
  });

  it('is none when no folder names a split, and the innermost one counts', () => {
    const metadata = metadataOf(row('a.png'), row('b.png'), row('c.png'));
    const files = filesAt('a.png', 'testing/b.png', 'test/train/c.png');
    expect(applyArticleFixes(metadata, files).fixes.otherFolder).toEqual([]);
  });
});

describe('a name in both folders', () => {
  it.each(['train', 'test'] as const)('means the copy in %s when its row says so', (split) => {
    const metadata = metadataOf(row('a.png', { split }));
    const files = filesAt('x/test/a.png', 'x/train/a.png');
    const { images, fixes } = applyArticleFixes(metadata, files);
    expect(images.map(({ path }) => path)).toEqual([`x/${split}/a.png`]);
    expect(fixes.unlisted).toEqual([split === 'train' ? 'x/test/a.png' : 'x/train/a.png']);
    expect(fixes.otherFolder).toEqual([]);
  });
});

describe('metadata that was fixed before', () => {
  /** The table that a plan stands for. */
  function tableOf({ images }: DatasetPlan): Metadata {
    return metadataOf(
      ...images.map(({ name, label, split }) =>
        row(name, { label, split, isCovid: label === 'COVID-19' }),
      ),
    );
  }

  it('stays as it is', () => {
    const metadata = metadataOf(...covidRows(58), row('n.png'), row('t.png', { split: 'test' }));
    const files = filesAt(...metadata.rows.map(({ name }) => name));
    const once = applyArticleFixes(metadata, files);
    const twice = applyArticleFixes(tableOf(once), files);
    expect(twice.images).toEqual(once.images);
    expect(twice.fixes).toEqual({
      movedToTest: [],
      relabelled: [],
      unlisted: [],
      missing: [],
      otherFolder: [],
      rejectedRows: [],
      mendedRows: [],
      foundOtherwise: [],
    });
  });
});

it("gives the counts that follow from Kaggle's, in a tenth of the size", () => {
  // 58 COVID-19 rows as there; 134 and 23 Normal, 330 and 39 Pnemonia without COVID-19.
  const many = (count: number, prefix: string, rest: Partial<MetadataRow>) =>
    Array.from({ length: count }, (_, index) => row(`${prefix}${index}.png`, rest));
  const metadata = metadataOf(
    ...many(134, 'a', {}),
    ...many(330, 'b', { label: 'Pnemonia' }),
    ...covidRows(58),
    ...many(23, 'c', { split: 'test' }),
    ...many(39, 'd', { split: 'test', label: 'Pnemonia' }),
  );
  expect(countClasses(ARTICLE_CLASSES, metadata.rows).train).toEqual({
    'COVID-19': 0,
    Normal: 134,
    Pnemonia: 388,
  });
  const { images } = applyArticleFixes(metadata, trainFiles(metadata));
  expect(countClasses(ARTICLE_CLASSES, images)).toEqual({
    train: { 'COVID-19': 47, Normal: 134, Pnemonia: 330 },
    test: { 'COVID-19': 11, Normal: 23, Pnemonia: 39 },
  });
});
