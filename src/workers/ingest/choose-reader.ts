import type { Reader, ReaderGap } from '../../domain/dataset/reader';
import { loadInflater } from './inflate/inflater';
import { loadJpegReader } from './jpeg/jpeg-reader';
import type { ChosenReader } from './protocol';
import { hidesPixels, samplesAsOpenCv } from './resample';

/**
 * The reader that is wanted; the browser's parts where this browser lacks what the exact one needs, and
 * the exact one where it hides pixels from the others.
 */
export async function chooseReader(wanted: Reader): Promise<ChosenReader> {
  const isExact = wanted === 'exact' || hidesPixels();
  const gap = isExact ? await findGap() : null;
  if (isExact && gap === null) return { reader: 'exact', resampler: 'code' };
  const resampler = (await samplesAsOpenCv()) ? 'canvas' : 'code';
  return { reader: 'browser', resampler, ...(gap && { readerGap: gap }) };
}

async function findGap(): Promise<ReaderGap | null> {
  try {
    await Promise.all([loadInflater(), loadJpegReader()]);
    return null;
  } catch {
    return 'WebAssembly with SIMD';
  }
}
