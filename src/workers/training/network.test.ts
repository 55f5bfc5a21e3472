import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { describe, it } from 'vitest';
import { expectReference } from './testing/expect-reference';
import { MLP_ORACLE, repeatReference } from './testing/mlp-oracle';

describe(`the network against PyTorch ${MLP_ORACLE.versions.torch}`, () => {
  it('agrees on the CPU backend', async () => {
    await tf.setBackend('cpu');
    expectReference(await repeatReference());
  });

  it('agrees on the WASM backend', async () => {
    const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(`${join(dirname(entry))}/`);
    await tf.setBackend('wasm');
    expectReference(await repeatReference());
  });
});
