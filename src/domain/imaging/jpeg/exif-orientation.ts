import { startsWith, viewOf } from '../../bytes';

const EXIF_HEADER = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION_TAG = 0x0112;
const ENTRY_SIZE = 12;

/**
 * The orientation of an APP1 segment (Exif 2.3, sections 4.5.2 and 4.6.4 A): 1 is upright.
 *
 * @param segment without marker and length
 * @returns null when it is no Exif or says nothing about it
 */
export function readExifOrientation(segment: Uint8Array): number | null {
  if (!startsWith(segment, EXIF_HEADER)) return null;
  const tiff = segment.subarray(EXIF_HEADER.length);
  if (tiff.length < 8) return null;
  const view = viewOf(tiff);
  const isLittleEndian = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittleEndian);
  if (directory + 2 > tiff.length) return null;
  const entries = view.getUint16(directory, isLittleEndian);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * ENTRY_SIZE;
    if (entry + ENTRY_SIZE > tiff.length) return null;
    if (view.getUint16(entry, isLittleEndian) === ORIENTATION_TAG)
      return view.getUint16(entry + 8, isLittleEndian);
  }
  return null;
}
