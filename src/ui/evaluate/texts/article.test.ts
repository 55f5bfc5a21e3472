import { expect, test } from 'vitest';
import { comparisonSentence } from './article';

const PRINTED = { value: 0.8173, digits: 4 };

test('says whether the figure differs, and by what', () => {
  expect(comparisonSentence({ low: 0.83, high: 0.88 }, PRINTED)).toBe(
    "Higher than the article's: 0.8173 lies below the interval, which begins at 0.8300.",
  );
  expect(comparisonSentence({ low: 0.7, high: 0.76 }, PRINTED)).toBe(
    "Lower than the article's: 0.8173 lies above the interval, which ends at 0.7600.",
  );
  expect(comparisonSentence({ low: 0.79, high: 0.84 }, PRINTED)).toBe(
    'No difference to be told: 0.8173 lies in the interval.',
  );
});

test('says when it cannot be told', () => {
  expect(comparisonSentence('pending', PRINTED)).toBe('Being worked out.');
  expect(comparisonSentence('no-spread', PRINTED)).toBe('Cannot be told without an interval.');
  expect(comparisonSentence('failed', PRINTED)).toBe('Cannot be told without an interval.');
});
