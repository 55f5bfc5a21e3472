import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, classAt, namesOf } from '../../../domain/dataset/classes';
import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import { letteredClasses } from '../../../domain/testing/classes';
import { areaTitle, thresholdTitle } from './curves';

/** No-break spaces are hard to read in a test. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

it('names the threshold of a class and what it does', () => {
  const curve = { positives: 11, negatives: 624 };
  const point = { threshold: 0.42, found: 9, falseAlarms: 30 };
  expect(read(thresholdTitle(classAt(ARTICLE_CLASSES, 0), point, curve))).toBe(
    'COVID-19 at 42.0 % or more: 9 of 11 found, 30 of 624 other images taken for it',
  );
  const above = { threshold: Infinity, found: 0, falseAlarms: 0 };
  expect(read(thresholdTitle(classAt(ARTICLE_CLASSES, 2), above, curve))).toMatch(
    /^Pneumonia at more than 100 %: 0 of 11/,
  );
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
