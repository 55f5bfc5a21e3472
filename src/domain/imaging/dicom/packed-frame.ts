import { PIXEL_DATA } from './picture-tags';
import { joinBytes, viewOf } from '../../bytes';
import { fail, ok, type Result } from '../../result';
import type { DataSet } from './data-set';
import { readItems } from './elements';
import { EXPLICIT_LITTLE } from './encoding';
import { packingOf } from './packing';

type Bytes = Uint8Array<ArrayBuffer>;

const EXTENDED_OFFSETS = 0x7fe00001;
/** Of the head of an item. */
const HEAD_BYTES = 8;

/**
 * A frame of a packed picture: one fragment of it, or several joined (PS3.5, A.4).
 *
 * @param frame counted from 0, less than `frameCount`
 * @returns a sentence where no fragment is known to be of the frame
 */
export function packedFrame(
  dataSet: DataSet,
  frame: number,
  frameCount: number,
): Result<Bytes, string> {
  const value = dataSet.elements.get(PIXEL_DATA)?.value ?? new Uint8Array();
  const [table, ...fragments] = readItems(value, 0, EXPLICIT_LITTLE).items;
  if (!table || fragments.length === 0) return fail('its picture is empty');
  if (frameCount === 1) return ok(joinBytes(fragments));
  // Each frame has one, as is usual.
  if (fragments.length === frameCount) return ok(fragments[frame] ?? new Uint8Array());
  const starts = frameStarts(dataSet, table, fragments);
  if (starts.length !== frameCount) {
    return fail(`its ${frameCount} pictures lie in ${fragments.length} pieces, none says in which`);
  }
  const within = fragments.filter((_, at) => at >= start(frame) && at < start(frame + 1));
  return ok(joinBytes(within));

  function start(of: number): number {
    return starts[of] ?? fragments.length;
  }
}

/** The first fragment of each frame: by the offset table, the extended one, or how a frame begins. */
function frameStarts(dataSet: DataSet, table: Bytes, fragments: readonly Bytes[]): number[] {
  const offsets = readOffsets(dataSet, table);
  if (offsets.length === 0) {
    return [...fragments.keys()].filter((at) => packingOf(fragments[at] ?? table) !== null);
  }
  // Offsets count from the first fragment's head.
  const first = (fragments[0]?.byteOffset ?? 0) - HEAD_BYTES;
  const places = fragments.map(({ byteOffset }) => byteOffset - HEAD_BYTES - first);
  return offsets.map((offset) => places.indexOf(offset)).filter((at) => at >= 0);
}

function readOffsets(dataSet: DataSet, table: Bytes): number[] {
  const extended = dataSet.elements.get(EXTENDED_OFFSETS)?.value;
  if (!extended) {
    const view = viewOf(table);
    return Array.from({ length: table.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
  }
  const view = viewOf(extended);
  return Array.from({ length: extended.length >> 3 }, (_, at) =>
    Number(view.getBigUint64(at * 8, true)),
  );
}
