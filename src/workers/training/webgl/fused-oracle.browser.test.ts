import { beforeAll, expect, it } from 'vitest';
import { chooseBackend } from '../choose-backend';
import { expectReference } from '../testing/expect-reference';
import { MLP_ORACLE, repeatReferenceFused } from '../testing/mlp-oracle';

beforeAll(async () => {
  expect(await chooseBackend('webgl')).toMatchObject({ ok: true });
});

it(`fused programs agree with PyTorch ${MLP_ORACLE.versions.torch}`, async () => {
  expectReference(await repeatReferenceFused());
});
