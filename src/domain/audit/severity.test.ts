import { expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import type { ImageGroup } from './audit-report';
import type { Finding, FindingKind } from './findings';
import { severityOf } from './severity';

/** Images 0 to 2 are TRAIN, 3 and 4 are TEST. */
const DATASET = datasetOf(
  Array.from({ length: 5 }, (_, index) => ({ split: index < 3 ? 'train' : 'test' })),
);

const group = (images: number[], crossesSplits: boolean): ImageGroup => ({
  images,
  crossesSplits,
  crossesClasses: false,
});

const severity = (kind: FindingKind, groups: ImageGroup[] | null, images?: number[]) => {
  const finding: Finding = {
    kind,
    groups,
    images: images ?? (groups ?? []).flatMap((g) => g.images),
  };
  return severityOf(DATASET, finding);
};

it.each<[string, ReturnType<typeof severity>, ReturnType<typeof severity>]>([
  ['nothing', severity('identical', []), null],
  ['no image of a fault', severity('blurred', null, []), null],
  ['copies within TRAIN', severity('identical', [group([0, 1], false)]), 'training'],
  ['copies within TEST', severity('similar', [group([0, 1], false), group([3, 4], false)]), 'test'],
  ['a copy across the splits', severity('identical', [group([0, 4], true)]), 'test'],
  ['a patient of both', severity('patients-across-splits', [group([2, 3], true)]), 'test'],
  ['a fault of quality, in TEST too', severity('inverted', null, [0, 3, 4]), 'training'],
  ['what only looks alike', severity('look-alike', [group([0, 4], true)]), 'look'],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});
