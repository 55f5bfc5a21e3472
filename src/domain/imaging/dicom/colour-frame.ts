import { ok, type Result } from '../../result';
import { luma } from '../grey';
import type { GreyImage } from '../resize-bilinear';
import { lookUp, type LookupTable } from './lookup-table';
import { storedValues, type StoredSamples } from './stored-values';

/** One frame in colours, and what its file says of them (PS3.3, C.7.6.3.1.2). */
export interface ColourFrame {
  samples: StoredSamples;
  colours: Colours;
}

export type Colours =
  | { kind: 'RGB'; isPlanar: boolean }
  /** Luma and two differences, the luma first: of each pixel, or of each plane. */
  | { kind: 'YBR'; isPlanar: boolean }
  /** Two pixels share their differences, which follow their lumas (YBR_FULL_422). */
  | { kind: 'shared YBR' }
  /** Red, green and blue of each stored value. */
  | { kind: 'palette'; tables: [LookupTable, LookupTable, LookupTable] };

/** The luma of a frame's colours, as OpenCV makes grey of them. */
export function lumaOfFrame({ samples, colours }: ColourFrame): Result<GreyImage, string> {
  const { width, height, bitsStored } = samples;
  const stored = storedValues(samples);
  if (!stored.ok) return stored;
  const count = width * height;
  const highest = 2 ** bitsStored - 1;
  const levelAt = (at: number) => ((stored.value[at] as number) / highest) * 255;
  const greyAt = greyFunction(colours, count, levelAt, (at) => stored.value[at] as number);
  const pixels = Uint8Array.from({ length: count }, (_, at) => greyAt(at));
  return ok({ width, height, pixels });
}

/**
 * @param levelAt of a sample, 0 to 255 and not rounded
 * @returns what gives each pixel its grey
 */
function greyFunction(
  colours: Colours,
  count: number,
  levelAt: (at: number) => number,
  valueAt: (at: number) => number,
): (pixel: number) => number {
  switch (colours.kind) {
    case 'RGB':
      return colours.isPlanar
        ? (at) => luma(levelAt(at), levelAt(count + at), levelAt(2 * count + at))
        : (at) => luma(levelAt(3 * at), levelAt(3 * at + 1), levelAt(3 * at + 2));
    case 'YBR':
      return (at) => Math.round(levelAt(colours.isPlanar ? at : 3 * at));
    case 'shared YBR':
      return (at) => Math.round(levelAt((at >> 1) * 4 + (at & 1)));
    case 'palette': {
      const { tables } = colours;
      return (at) => {
        const levels = tables.map((table) => {
          return Math.min((lookUp(table, valueAt(at)) / (2 ** table.bits - 1)) * 255, 255);
        });
        return luma(...(levels as [number, number, number]));
      };
    }
  }
}
