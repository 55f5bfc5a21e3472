import type { Dataset } from '../../../domain/dataset/dataset';
import type { Reader } from '../../../domain/dataset/reader';

/** Who makes pixels of files: the choice of the next one. */
export const READER_CHOICE = { label: 'Reader' };

export const READERS: Record<Reader, { label: string; hint: string }> = {
  exact: {
    label: 'Exact',
    hint: 'The same pixels as OpenCV in every browser. It is the faster of the two.',
  },
  browser: {
    label: 'Browser',
    hint: "JSZip unpacks, the browser's own decoders and canvas do the rest: slower, a little different from OpenCV, and not the same in every browser.",
  },
};

type ReaderOfDataset = Pick<Dataset, 'reader' | 'resampler' | 'readerGap'>;

/** How the images became small, after "each brought to 100 x 100 grey". */
export function describeResize({ reader }: ReaderOfDataset): string {
  return reader === 'browser' ? "by the browser's own parts" : 'as OpenCV does by default';
}

/** What a person should know of the reader; null where it was the exact one. */
export function describeReader({ reader, resampler, readerGap }: ReaderOfDataset): string | null {
  if (reader !== 'browser') return null;
  return [
    ...(readerGap
      ? [
          `The exact reader needs ${readerGap}, which this browser lacks: its own parts read instead.`,
        ]
      : []),
    'Grey levels differ from those of OpenCV by up to a quarter of a level on average, more in bright colours.',
    ...(resampler === 'code'
      ? ["This browser's canvas does not sample as OpenCV does, so that the page resized in code."]
      : []),
  ].join(' ');
}
