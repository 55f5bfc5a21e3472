import { describe, it } from 'vitest';
import { expectReference } from './testing/expect-reference';
import { MLP_ORACLE, repeatReference } from './testing/mlp-oracle';
import { startInNode } from './testing/start-in-node';

describe(`the network against PyTorch ${MLP_ORACLE.versions.torch}`, () => {
  it.each(['cpu', 'wasm'] as const)('agrees on the %s backend', async (backend) => {
    await startInNode(backend);
    expectReference(await repeatReference());
  });
});
