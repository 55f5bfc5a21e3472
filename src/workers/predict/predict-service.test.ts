import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { NetworkModel } from '../../domain/model/model';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { createPredictService } from './predict-service';

const WHITE = new Uint8Array(PIXELS_PER_IMAGE).fill(255);

/** No hidden layer and no weight but a bias: every image has these odds. */
function constantModel(...odds: [number, number, number]): NetworkModel {
  const kernel = new Float32Array(PIXELS_PER_IMAGE * 3);
  const bias = Float32Array.from(odds, Math.log);
  return {
    kind: 'network',
    recipe: { ...ARTICLE_RECIPE, layers: [] },
    weights: [{ kernel, bias }],
  };
}

async function answerOf(service: ReturnType<typeof createPredictService>): Promise<number[]> {
  const answer = await service.classify('a.png', WHITE);
  if (!answer.ok) throw new Error(answer.error.code);
  return Array.from(answer.value);
}

function expectClose(found: number[], expected: number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, 6);
  });
}

describe('the ask service', () => {
  it('answers with the model it was given last', async () => {
    const service = createPredictService();
    await service.useModel(constantModel(1, 2, 5));
    expectClose(await answerOf(service), [0.125, 0.25, 0.625]);
    await service.useModel(constantModel(2, 1, 1));
    expectClose(await answerOf(service), [0.5, 0.25, 0.25]);
  });

  it('says for which file it could not answer, without a model', async () => {
    expect(await createPredictService().classify('a.png', WHITE)).toEqual({
      ok: false,
      error: { code: 'prediction/failed', fileName: 'a.png', detail: 'no model is given yet' },
    });
  });
});
