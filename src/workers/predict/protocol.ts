import type { AppError } from '../../domain/app-error';
import type { Model } from '../../domain/model/model';
import type { Result } from '../../domain/result';

/** Asks one model about single images, on the processor alone: a training may run beside it. */
export interface PredictService {
  /** Takes a model in the place of the one before. */
  useModel(model: Model): Promise<void>;
  /**
   * Class probabilities of images: see `classifyWithModel`.
   *
   * @param fileName for the error, `prediction/failed`
   * @param pixels Uint8Array [n, 100 * 100]
   * @returns Float32Array [n, 3], row-major
   */
  classify(
    fileName: string,
    pixels: Uint8Array<ArrayBuffer>,
  ): Promise<Result<Float32Array<ArrayBuffer>, AppError>>;
}
