import { expose, transfer } from 'comlink';
import { sha256 } from '../../domain/sha256';
import type { FingerprintService } from './protocol';

const fingerprintService: FingerprintService = {
  async takeFingerprint(pixels) {
    const fingerprint = await sha256(pixels, crypto.subtle);
    return transfer({ pixels, fingerprint }, [pixels.buffer]);
  },
};

expose(fingerprintService);
