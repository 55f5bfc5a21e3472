import { describe, expect, it } from 'vitest';
import { sum } from '../../domain/statistics';
import { startInNode } from './testing/start-in-node';
import { validationRun } from './testing/validation-run';

describe.each(['wasm', 'cpu'] as const)('on %s', (backend) => {
  it.each([2, 3, 5, 12])(
    'the matrix told after the last epoch is that of the answers, for %i classes',
    async (classCount) => {
      await startInNode(backend);
      const { told, answered } = await validationRun(classCount);
      expect(told).toHaveLength(4);
      expect(told[3]).toEqual(answered);
      expect(sum(answered.flat())).toBe(263);
      // Or rows could not be told from columns, nor one epoch from another.
      expect(answered).not.toEqual(answered.map((_, at) => answered.map((row) => row[at])));
      expect(told[2]).not.toEqual(answered);
    },
  );

  it('there is none without validation', async () => {
    await startInNode(backend);
    expect((await validationRun(3, 0)).told).toEqual([null, null, null, null]);
  });
});
