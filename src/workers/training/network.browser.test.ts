import { describe, expect, it } from 'vitest';
import { chooseBackend } from './choose-backend';
import type { Backend } from '../../domain/training/backend';
import { expectReference } from './testing/expect-reference';
import { MLP_ORACLE, repeatReference } from './testing/mlp-oracle';

describe(`the network in a browser against PyTorch ${MLP_ORACLE.versions.torch}`, () => {
  it.each<Backend>(['webgl', 'wasm', 'cpu'])('agrees on the %s backend', async (backend) => {
    const started = await chooseBackend(backend);
    expect(started).toMatchObject({ ok: true, value: { backend } });
    expectReference(await repeatReference());
  });
});
