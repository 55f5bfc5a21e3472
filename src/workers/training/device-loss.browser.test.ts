import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { lcg } from '../../domain/testing/lcg';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import type { RunPosition } from '../../domain/training/run-position';
import { readInPieces } from '../shared/testing/read-in-pieces';
import type { TrainingEvent, TrainingRequest } from './protocol';
import { createTrainingService } from './training-service';

const LABELS = Uint8Array.from({ length: 20 }, (_, index) => index % 3);
const PIXELS = Uint8Array.from(lcg(20 * PIXELS_PER_IMAGE, 71), (value) => value * 256);
const ALL = Int32Array.from(LABELS, (_, index) => index);
const REQUEST: TrainingRequest = {
  recipe: {
    ...ARTICLE_RECIPE,
    layers: [
      { kind: 'dense', units: 4, activation: 'tanh', initializer: 'glorotNormal', l2: 0.005 },
      { kind: 'dropout', rate: 0.3 },
    ],
    oversampling: 'none',
    batchSize: 2,
    epochs: 6,
  },
  trainIndices: ALL,
  validationIndices: ALL,
  from: null,
};

function loseContext(): void {
  const backend = tf.backend();
  if (!(backend instanceof MathBackendWebGL)) throw new Error('WebGL is not the current backend');
  backend.gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
}

async function startedService(backend: 'webgl' | 'wasm') {
  // As often as the steps allow.
  const service = createTrainingService(0);
  expect(await service.start(backend, null)).toMatchObject({ ok: true });
  await service.loadDataset({ classes: ARTICLE_CLASSES, labels: LABELS }, readInPieces(PIXELS));
  return service;
}

async function train(backend: 'webgl' | 'wasm', request: TrainingRequest) {
  const service = await startedService(backend);
  const result = await service.train(request, () => undefined);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.history.map(({ loss, valLoss }) => [loss, valLoss ?? NaN]);
}

it('a lost context ends the training, which goes on elsewhere from its last checkpoint', async () => {
  const service = await startedService('webgl');
  const positions: RunPosition[] = [];
  const after: TrainingEvent[] = [];
  let isLost = false;
  const lost = await service.train(REQUEST, (event) => {
    if (isLost) after.push(event);
    if (event.kind !== 'checkpoint' || isLost) return;
    positions.push(event.position);
    // In the middle of an epoch that is not one of the first.
    if (event.position.history.length < 2 || event.position.step === 10) return;
    isLost = true;
    loseContext();
  });
  expect(lost).toEqual({ ok: false, error: { code: 'training/device-lost' } });
  // What was computed on the lost context would be garbage: none of it is told.
  expect(after).toEqual([]);
  expect(await service.classifyDataset(ALL)).toEqual({
    ok: false,
    error: { code: 'training/device-lost' },
  });

  const from = positions.at(-1) ?? null;
  expect(from?.history.length).toBeGreaterThanOrEqual(2);
  const continued = await train('wasm', { ...REQUEST, from });
  const whole = await train('wasm', REQUEST);
  expect(continued).toHaveLength(6);
  whole.flat().forEach((figure, at) => {
    expect(Math.abs((continued.flat()[at] ?? NaN) / figure - 1)).toBeLessThan(1e-4);
  });
});
