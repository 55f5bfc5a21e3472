import { expect, it } from 'vitest';
import { toHex } from './hex';

it('toHex writes two lower-case digits a byte', () => {
  expect(toHex(Uint8Array.of(0, 1, 15, 16, 127, 128, 171, 255))).toBe('00010f107f80abff');
  expect(toHex(new Uint8Array())).toBe('');
});

it('toHex reads a part of a buffer from its own beginning', () => {
  expect(toHex(Uint8Array.of(1, 2, 3, 4).subarray(1, 3))).toBe('0203');
});
