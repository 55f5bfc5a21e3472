import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { summaryOf } from '../../../domain/run/run-summary';
import { forestRunOf } from '../../../domain/testing/forest-run';
import { runOf } from '../../../domain/testing/run';
import { runsCsv } from './runs-csv';

it('runsCsv is a line a run, under the names of the columns', () => {
  // Truth 1, 2; answers 1, 2: everything right, and no image of the first class.
  const noon = new Date('2020-05-01T12:00:00Z');
  const kept = summaryOf(runOf(), noon);
  const forest = summaryOf(forestRunOf(), noon);
  const csv = runsCsv([kept, { ...kept, name: 'lower rate, "b"' }, forest]);
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(data.map(({ name }) => name)).toEqual([kept.name, 'lower rate, "b"', forest.name]);
  expect(data[0]).toMatchObject({
    kept_at: '2020-05-01T12:00:00.000Z',
    file: 'archive.zip',
    pixels_sha256: '',
    recipe: 'Article',
    seed: '0',
    epochs: '1',
    test_images: '2',
    accuracy: '1',
    accuracy_high_95: '1',
    balanced_accuracy: '1',
    // No image of it was tested.
    'recall_covid-19': '',
    recall_normal: '1',
    recall_pneumonia: '1',
  });
  // A forest has the same columns; it knows no epochs. Of Normal and Pneumonia it names Normal twice.
  expect(data[2]).toMatchObject({
    recipe:
      'Random forest: 100 trees, 100 pixels tried at each split, no limit of depth, smaller classes repeated, seed 0',
    seed: '0',
    epochs: '',
    status: 'completed',
    accuracy: '0.5',
    recall_normal: '1',
    recall_pneumonia: '0',
  });
  // 2 of 2, by Wilson's formula: 2 / (2 + z²).
  expect(Number(data[0]?.accuracy_low_95)).toBeCloseTo(2 / (2 + 1.959963984540054 ** 2), 12);
  expect(runsCsv([])).toBe('');
});
