import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../../domain/audit/findings';
import { ARTICLE_NAMES } from '../../../domain/testing/classes';
import { datasetOf, sourceImage } from '../../../domain/testing/dataset';
import { PIXELS_PER_IMAGE, type Dataset } from '../../../domain/dataset/dataset';
import { NO_FILTER, type GalleryFilter } from '../../../state/explore/explore-view';
import { filterImages, imagesInUse, isFiltering } from './gallery-filter';
import { galleryImages, type ImageFacts } from './gallery-image';

/** Positions 0 to 4 are kept, 5 was dropped. */
const DATASET: Dataset = {
  ...datasetOf([
    { name: 'a.jpg', label: 'COVID-19', split: 'train', patientGroup: 'COVID-19/figure-1' },
    { name: 'b.jpg', label: 'COVID-19', split: 'test', patientGroup: 'COVID-19/figure-1' },
    { name: 'IM-1.jpeg', label: 'Normal', split: 'train', patientGroup: 'Normal/IM-1' },
    { name: 'IM-12.jpeg', label: 'Normal', split: 'test', patientGroup: 'Normal/IM-12' },
    { name: 'p.jpeg', label: 'Pnemonia', split: 'train', patientGroup: 'Pnemonia/person7_virus' },
  ]),
  dropped: [
    {
      name: 'ct.png',
      path: 'train/ct.png',
      source: sourceImage(),
      pixels: new Uint8Array(PIXELS_PER_IMAGE),
    },
  ],
};
const IMAGES = galleryImages(DATASET);
const FACTS: ImageFacts = {
  excluded: new Set([0, 3]),
  findings: new Map<number, FindingKind[]>([
    [1, ['identical']],
    [3, ['identical', 'blurred']],
    [4, ['look-alike']],
  ]),
};

function positions(change: Partial<GalleryFilter>, facts = FACTS): number[] {
  const filter = { ...NO_FILTER, ...change };
  return filterImages(IMAGES, filter, facts).map(({ position }) => position);
}

describe('filterImages', () => {
  const cases: [string, Partial<GalleryFilter>, number[]][] = [
    ['no condition: all, the dropped last', {}, [0, 1, 2, 3, 4, 5]],
    ['one class', { classes: ['Normal'] }, [2, 3]],
    ['several classes, never a dropped image', { classes: ['Pnemonia', 'COVID-19'] }, [0, 1, 4]],
    ['TRAIN', { split: 'train' }, [0, 2, 4]],
    ['TEST', { split: 'test' }, [1, 3]],
    ['dropped', { split: 'dropped' }, [5]],
    ['in use: neither excluded nor dropped', { use: 'in-use' }, [1, 2, 4]],
    ['excluded', { use: 'excluded' }, [0, 3]],
    ['one check', { finding: 'blurred' }, [3]],
    ['any check, of which look-alikes are no fault', { finding: 'any' }, [1, 3]],
    ['look-alikes', { finding: 'look-alike' }, [4]],
    ['a check that found nothing', { finding: 'inverted' }, []],
    ['part of the name in any case', { text: 'im-1' }, [2, 3]],
    ['text with spaces around it', { text: '  A.JPG ' }, [0]],
    ['part of the patient group', { text: 'Figure' }, [0, 1]],
    ['the class before a patient group is no part of it', { text: 'covid' }, []],
    ['exactly one patient group', { patientGroup: 'Normal/IM-1' }, [2]],
    ['every condition must hold', { classes: ['Normal'], split: 'test', finding: 'any' }, [3]],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    expect(positions(change)).toEqual(expected);
  });

  it('ignores the finding until the audit is done', () => {
    expect(positions({ finding: 'blurred' }, { ...FACTS, findings: null })).toHaveLength(6);
  });

  it('splits the images: each is in exactly one split and one class, or dropped', () => {
    const splits = (['train', 'test', 'dropped'] as const).flatMap((split) => positions({ split }));
    expect(splits.sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('gives a part of what fewer conditions give, in the same order', () => {
    const filters = fc.record<GalleryFilter>({
      classes: fc.subarray([...ARTICLE_NAMES]),
      split: fc.constantFrom('all', 'train', 'test', 'dropped'),
      use: fc.constantFrom('all', 'in-use', 'excluded'),
      finding: fc.constantFrom(null, 'any', 'identical', 'blurred'),
      text: fc.constantFrom('', 'im', '.jpg', 'figure'),
      patientGroup: fc.constantFrom(null, 'COVID-19/figure-1'),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...conditions()), (filter, key) => {
        const fewer = positions({ ...filter, [key]: NO_FILTER[key] });
        const more = positions(filter);
        expect(fewer.filter((position) => more.includes(position))).toEqual(more);
      }),
      { seed: 3 },
    );
  });
});

function conditions() {
  return Object.keys(NO_FILTER) as (keyof GalleryFilter)[];
}

describe('isFiltering', () => {
  it('is false without any condition, spaces being none', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  });

  const changes: Partial<GalleryFilter>[] = [
    { classes: ['Normal'] },
    { split: 'dropped' },
    { use: 'excluded' },
    { finding: 'any' },
    { text: 'a' },
    { patientGroup: 'Normal/IM-1' },
  ];
  it.each(changes)('is true for %o', (change) => {
    expect(isFiltering({ ...NO_FILTER, ...change })).toBe(true);
  });
});

it('imagesInUse leaves out the excluded and the dropped', () => {
  expect(imagesInUse(IMAGES, FACTS).map(({ position }) => position)).toEqual([1, 2, 4]);
});
