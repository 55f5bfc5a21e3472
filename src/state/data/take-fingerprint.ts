import { transfer } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { FingerprintedPixels } from '../../workers/fingerprint/protocol';
import { startWorker } from '../shared/workers';

/** @param pixels are gone where they were; the result has them back */
export async function takeFingerprint(
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Result<FingerprintedPixels, AppError>> {
  const worker = startWorker('fingerprint', 'fingerprint');
  const taken = await worker.call((service) =>
    service.takeFingerprint(transfer(pixels, [pixels.buffer])),
  );
  worker.end();
  return taken;
}
