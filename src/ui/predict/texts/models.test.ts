import { expect, it } from 'vitest';
import { describeModel } from './models';

const SPACE = '\u00a0';

it('tells a model by its figures, day and data', () => {
  const matrix = [
    [2, 0, 0],
    [0, 1, 0],
    [0, 1, 0],
  ];
  expect(describeModel('network', matrix, '2020-05-01T10:00:00.000Z', 'archive.zip')).toBe(
    `75.0${SPACE}% of 4${SPACE}test images right (30.1 to 95.4), trained 2020-05-01 on archive.zip`,
  );
  const none = [0, 1, 2].map(() => [0, 0, 0]);
  expect(describeModel('forest', none, '2020-05-01T10:00:00.000Z', null)).toBe(
    'No test image, grown 2020-05-01',
  );
});
