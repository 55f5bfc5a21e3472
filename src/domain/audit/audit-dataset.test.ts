import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { createRandom } from '../random';
import { datasetOf, type TestImage } from '../testing/dataset';
import { pictureOf } from '../testing/pictures';
import { auditDataset } from './audit-dataset';
import type { AuditReport } from './audit-report';

const COUNT = 120;

/** Images that differ by chance alone; every fourth is a TEST image. @param change of each image */
function auditOf(change: (index: number, label: number) => TestImage = () => ({})) {
  const random = createRandom(11, 'audit');
  const images = Array.from({ length: COUNT }, (_, index): TestImage => {
    const label = Math.floor(random() * 3);
    const shift = Math.floor(random() * 40);
    const light = Math.floor(random() * 30);
    return {
      label: ARTICLE_CLASSES[label]?.name ?? 'Normal',
      split: index % 4 === 0 ? 'test' : 'train',
      pixels: pictureOf((x, y) => light + ((x * 3 + y * (2 + (shift % 7)) + shift * 5) % 200)),
      source: {
        width: 900 + Math.floor(random() * 300),
        height: 800 + Math.floor(random() * 300),
        sizeBytes: 40_000 + Math.floor(random() * 50_000),
        sha256: `${index}`,
      },
      ...change(index, label),
    };
  });
  const shares: number[] = [];
  const report = auditDataset(datasetOf(images), (share) => shares.push(share));
  return { report, shares };
}

function shortcut({ shortcuts }: AuditReport, feature: string) {
  const found = shortcuts?.features.find((one) => one.feature === feature);
  if (found === undefined) throw new Error(`no ${feature}`);
  return found;
}

describe('auditDataset', () => {
  it('tells no class from chance, nor anything else', () => {
    const { report } = auditOf();
    expect(report.identical).toEqual([]);
    expect(report.patientGroups.acrossSplits).toEqual([]);
    expect(report.shortcuts?.baseline).toBeCloseTo(1 / 3, 12);
    expect(report.shortcuts?.features.filter(({ tellsClass }) => tellsClass)).toEqual([]);
  });

  it('reports how far it is, from 0 upwards, never beyond 1', () => {
    const { shares } = auditOf();
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(shares.length).toBeGreaterThan(5);
  });

  it.each([
    ['width', (label: number) => ({ width: 1000 + 50 * label })],
    ['height', (label: number) => ({ height: 1000 + 50 * label })],
    ['fileSize', (label: number) => ({ sizeBytes: 50_000 - 9_000 * label })],
    ['components', (label: number) => ({ components: label + 1 })],
  ])('tells every class by its %s', (feature, sourceOf) => {
    const { report } = auditOf((index, label) => ({
      source: { sha256: `${index}`, ...sourceOf(label) },
    }));
    expect(shortcut(report, feature).crossValidated.value).toBe(1);
    expect(shortcut(report, feature).onTest.value).toBe(1);
    expect(shortcut(report, 'fileFacts').crossValidated.value).toBe(1);
    expect(shortcut(report, feature).tellsClass).toBe(true);
    expect(shortcut(report, 'brightness').tellsClass).toBe(false);
  });

  it('tells two of three classes by a colour profile: Normal wholly, the others as one', () => {
    const { report } = auditOf((index, label) => ({
      source: { sha256: `${index}`, iccProfile: label === 1 ? 'Generic Gray Profile' : null },
    }));
    expect(shortcut(report, 'iccProfile').crossValidated.value).toBeCloseTo(2 / 3, 12);
  });

  it('tells a class by a mark in the border alone', () => {
    const { report } = auditOf((index, label) => ({
      source: { sha256: `${index}` },
      pixels: pictureOf((x, y) => {
        const isMark = label === 2 && x > 92 && y < 8;
        return isMark ? 255 : 60 + ((x * 7 + y * 3 + index * 31) % 90);
      }),
    }));
    const { crossValidated, model } = shortcut(report, 'border');
    expect(model).toBe('logistic regression');
    // One class for certain, the two others by chance: about 2 / 3.
    expect(crossValidated.low).toBeGreaterThan(0.5);
    expect(crossValidated.value).toBeLessThan(0.8);
  });

  it('says which features are the same in every image', () => {
    const { report } = auditOf((index) => ({ source: { sha256: `${index}`, width: 900 + index } }));
    expect(shortcut(report, 'width').varies).toBe(true);
    expect(shortcut(report, 'components')).toMatchObject({ varies: false, tellsClass: false });
  });

  it('cross-validates nothing where a class has fewer patients than folds', () => {
    const few = auditOf((index, label) => (label === 0 ? { patientGroup: `${index % 4}` } : {}));
    expect(few.report.shortcuts).toBeNull();
  });
});
