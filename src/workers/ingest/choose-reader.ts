import type { Reader, ReaderGap } from '../../domain/dataset/reader';
import { loadInflater } from './inflate/inflater';
import { loadJpegReader } from './jpeg/jpeg-reader';
import type { ChosenReader } from './protocol';
import { samplesAsOpenCv } from './resample';

/** The reader that is wanted, or the browser's parts where this browser lacks what the exact one needs. */
export async function chooseReader(wanted: Reader): Promise<ChosenReader> {
  const gap = wanted === 'exact' ? await findGap() : null;
  if (wanted === 'exact' && gap === null) return { reader: 'exact', resampler: 'code' };
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
