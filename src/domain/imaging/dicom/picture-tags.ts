export const PIXEL_DATA = 0x7fe00010;

/**
 * All that the page reads of a DICOM file: what its picture is made of, and what is told of it. Whatever
 * says whose picture it is has no place here (PS3.15, table E.1-1).
 */
const PICTURE_TAGS: ReadonlySet<number> = new Set([
  // Modality, body part, view, orientation, laterality of the part and of the image.
  ...[0x00080060, 0x00180015, 0x00185101, 0x00200020, 0x00200060, 0x00200062],
  // How the samples lie: components, colours, planes, frames, size, bits, sign, padding and its limit.
  ...[0x00280002, 0x00280004, 0x00280006, 0x00280008, 0x00280010, 0x00280011],
  ...[0x00280100, 0x00280101, 0x00280103, 0x00280120, 0x00280121],
  // Whether text is burned in.
  0x00280301,
  // Window, its function, rescaling, tables.
  ...[0x00281050, 0x00281051, 0x00281052, 0x00281053, 0x00281056, 0x00283000, 0x00283002],
  ...[0x00283006, 0x00283010],
  // Palette.
  ...[0x00281101, 0x00281102, 0x00281103, 0x00281201, 0x00281202, 0x00281203, 0x00281221],
  // Of single frames: all of them and each, their window, their rescaling.
  ...[0x52009229, 0x52009230, 0x00289132, 0x00289145],
  // The picture, and where its frames lie.
  ...[0x7fe00001, 0x7fe00002, PIXEL_DATA],
]);

export function isOfPicture(tag: number): boolean {
  return PICTURE_TAGS.has(tag);
}
