import { describe, expect, it } from 'vitest';
import { sha256, type Digester } from './sha256';

/** Answers with the bytes it was asked about; the true digest is tested where a browser makes it. */
const ECHO: Digester = {
  digest: (_algorithm, data) => Promise.resolve(data.slice().buffer),
};

describe('sha256', () => {
  it('writes two lower-case digits a byte', async () => {
    const bytes = Uint8Array.of(0, 1, 15, 16, 127, 128, 171, 255);
    expect(await sha256(bytes, ECHO)).toBe('00010f107f80abff');
  });

  it('is null where the browser offers no digest', async () => {
    expect(await sha256(Uint8Array.of(1), undefined)).toBeNull();
  });
});
