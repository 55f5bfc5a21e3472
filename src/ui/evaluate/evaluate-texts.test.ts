import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, classAt, namesOf, type ImageClass } from '../../domain/dataset/classes';
import type { ReliabilityBin } from '../../domain/evaluation/calibration';
import type { ClassificationReport } from '../../domain/evaluation/classification-report';
import { letteredClasses } from '../../domain/testing/classes';
import { areaTitle, binTitle, calibrationTitle, cellTitle, thresholdTitle } from './evaluate-texts';

const [COVID, NORMAL, PNEUMONIA] = [0, 1, 2].map((label) => classAt(ARTICLE_CLASSES, label)) as [
  ImageClass,
  ImageClass,
  ImageClass,
];

/** No-break spaces are hard to read in a test. */
function read(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function binOf(images: number, correct: number, meanConfidence: number | null): ReliabilityBin {
  return { low: 0.7, high: 0.8, images, correct, meanConfidence };
}

describe('titles of lists', () => {
  it('name the cell', () => {
    expect(read(cellTitle(NORMAL, PNEUMONIA, 103))).toBe('Normal taken for Pneumonia: 103 images');
    expect(read(cellTitle(COVID, COVID, 1))).toBe('COVID-19 found: 1 image');
  });

  it('name the bar', () => {
    expect(read(binTitle(binOf(63, 49, 0.75)))).toBe('70 % to 80 % sure: 49 of 63 images right');
  });

  it('name the threshold and what it does', () => {
    const curve = { positives: 11, negatives: 624 };
    const point = { threshold: 0.42, found: 9, falseAlarms: 30 };
    expect(read(thresholdTitle(COVID, point, curve))).toBe(
      'COVID-19 at 42.0 % or more: 9 of 11 found, 30 of 624 other images taken for it',
    );
    const above = { threshold: Infinity, found: 0, falseAlarms: 0 };
    expect(read(thresholdTitle(PNEUMONIA, above, curve))).toMatch(
      /^Pneumonia at more than 100 %: 0 of 11/,
    );
  });
});

describe('areaTitle', () => {
  function perClassOf(...areas: (number | null)[]): ClassificationReport['perClass'] {
    const names = ['COVID-19', 'Normal', 'Pnemonia'] as const;
    return areas.map((rocAuc, label) => ({
      className: names[label] ?? 'Normal',
      precision: 0,
      recall: 0,
      f1: 0,
      support: 1,
      rocAuc,
      averagePrecision: rocAuc,
    }));
  }

  it('names the figure of each class, and ranks none', () => {
    expect(areaTitle(ARTICLE_CLASSES, perClassOf(0.99, 0.9, 0.95), 'rocAuc')).toBe(
      'ROC area: COVID-19 0.990, Normal 0.900, Pneumonia 0.950',
    );
  });

  it('has the range of many classes', () => {
    const classes = letteredClasses(6);
    const [like] = perClassOf(0.5);
    if (!like) throw new Error('no class');
    const perClass = [0.5, 0.25, 0.75, 1, null, 0.875].map((rocAuc, label) => ({
      ...{ ...like, rocAuc },
      className: namesOf(classes)[label] ?? '',
    }));
    expect(areaTitle(classes, perClass, 'rocAuc')).toBe(
      'ROC area: Class A 0.500, Class B 0.250, Class C 0.750, Class D 1.000, Class F 0.875',
    );
    const all = perClass.map((scores) => ({ ...scores, rocAuc: scores.rocAuc ?? 0.625 }));
    expect(areaTitle(classes, all, 'rocAuc')).toBe('ROC area of 6 classes: 0.250 to 1.000');
  });

  it('passes over a class without images', () => {
    expect(areaTitle(ARTICLE_CLASSES, perClassOf(null, 0.81, 0.9), 'averagePrecision')).toBe(
      'Average precision: Normal 0.810, Pneumonia 0.900',
    );
    expect(areaTitle(ARTICLE_CLASSES, perClassOf(null, null, null), 'rocAuc')).toBe(
      'ROC area: none, as all images are of one class',
    );
  });
});

describe('calibrationTitle', () => {
  // 80 of 100 right; Wilson's interval is 71 % to 87 %.
  it.each([
    [0.9, '90.0 % sure on average and 80.0 % right (71.1 to 86.7): too sure'],
    [
      0.85,
      '85.0 % sure on average and 80.0 % right (71.1 to 86.7): unclear whether too sure or not sure enough',
    ],
    [0.6, '60.0 % sure on average and 80.0 % right (71.1 to 86.7): not sure enough'],
  ])('at a mean confidence of %f', (confidence, title) => {
    const bins = [binOf(100, 80, confidence), binOf(0, 0, null)];
    expect(read(calibrationTitle(bins))).toBe(title);
  });

  it('of no images says so', () => {
    expect(calibrationTitle([binOf(0, 0, null)])).toBe('Reliability: no images');
  });
});
