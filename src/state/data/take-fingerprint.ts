import { transfer } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { FingerprintedPixels } from '../../workers/fingerprint/protocol';
import { startWorker } from '../shared/workers';

/**
 * @param pixels are gone where they were; the result has them back
 * @param signal ends the worker at once; the result is then meaningless
 */
export async function takeFingerprint(
  pixels: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<Result<FingerprintedPixels, AppError>> {
  const worker = startWorker('fingerprint', 'fingerprint');
  const endWorker = () => {
    worker.end();
  };
  signal.addEventListener('abort', endWorker);
  try {
    return await worker.call((service) =>
      service.takeFingerprint(transfer(pixels, [pixels.buffer])),
    );
  } finally {
    signal.removeEventListener('abort', endWorker);
    endWorker();
  }
}
