import type { Reader, ReaderGap } from '../../domain/dataset/reader';
import { inflatesNatively } from './inflate';
import { loadJpegReader } from './jpeg/jpeg-reader';
import type { ChosenReader } from './protocol';
import { samplesAsOpenCv } from './resample';

/**
 * The reader that is wanted, or the browser's parts where this browser lacks what the exact one needs.
 *
 * @param inflates whether there is anything to unpack
 */
export async function chooseReader(wanted: Reader, inflates: boolean): Promise<ChosenReader> {
  const gap = wanted === 'exact' ? await findGap(inflates) : null;
  if (wanted === 'exact' && gap === null) return { reader: 'exact', resampler: 'code' };
  const resampler = (await samplesAsOpenCv()) ? 'canvas' : 'code';
  return { reader: 'browser', resampler, ...(gap && { readerGap: gap }) };
}

async function findGap(inflates: boolean): Promise<ReaderGap | null> {
  if (inflates && !inflatesNatively()) return 'DecompressionStream';
  try {
    await loadJpegReader();
    return null;
  } catch {
    return 'WebAssembly with SIMD';
  }
}
