import { viewOf } from '../../bytes';

/** The file's header; the picture's follows. */
const HEADER_SIZE = 14;
const CORE_SIZE = 12;
/** Compressions whose rows are as long as their pixels. */
const PLAIN = [0, 3, 6];

/** A header of at least this size says which bits of a pixel are its alpha, and where. */
const ALPHA_MASK_END = 56;
const ALPHA_MASK_AT = HEADER_SIZE + ALPHA_MASK_END - 4;

/**
 * A BMP without transparency.
 *
 * @returns null where the file ends before its last row does; the size that it states is often wrong
 */
export function prepareBmp(bmp: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (bmp.length < HEADER_SIZE + CORE_SIZE) return null;
  const view = viewOf(bmp);
  const dataAt = view.getUint32(10, true);
  const isCore = view.getUint32(14, true) === CORE_SIZE;
  if (!isCore && bmp.length < HEADER_SIZE + 40) return null;
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = Math.abs(isCore ? view.getUint16(20, true) : view.getInt32(22, true));
  const bits = isCore ? view.getUint16(24, true) : view.getUint16(28, true);
  const compression = isCore ? 0 : view.getUint32(30, true);
  const rowSize = 4 * Math.ceil((width * bits) / 32);
  const size = PLAIN.includes(compression) ? rowSize * height : view.getUint32(34, true);
  if (dataAt + size > bmp.length) return null;
  const opaque = bmp.slice();
  if (view.getUint32(14, true) >= ALPHA_MASK_END) opaque.fill(0, ALPHA_MASK_AT, ALPHA_MASK_AT + 4);
  return opaque;
}
