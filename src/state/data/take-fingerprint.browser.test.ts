import { expect, it } from 'vitest';
import { takeFingerprint } from './take-fingerprint';

it('gives the pixels back with their digest, and holds no copy of them', async () => {
  const pixels = Uint8Array.from([97, 98, 99]);
  const taken = await takeFingerprint(pixels, new AbortController().signal);
  expect(taken).toEqual({
    ok: true,
    value: {
      pixels: Uint8Array.from([97, 98, 99]),
      // Of "abc": FIPS 180-2, appendix B.1.
      fingerprint: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  });
  expect(pixels).toHaveLength(0);
});
