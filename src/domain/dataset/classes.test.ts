import { expect, it } from 'vitest';
import { CLASS_INDICES, CLASS_NAMES, classIndexOf, displayName } from './classes';

it('numbers the classes in the order of every matrix', () => {
  expect(CLASS_NAMES.map(classIndexOf)).toEqual([0, 1, 2]);
  expect(CLASS_INDICES).toEqual([0, 1, 2]);
});

it("shows people the usual spelling of the metadata's Pnemonia", () => {
  expect(CLASS_NAMES.map(displayName)).toEqual(['COVID-19', 'Normal', 'Pneumonia']);
});
