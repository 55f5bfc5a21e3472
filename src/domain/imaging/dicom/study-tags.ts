/** What a DICOM file says of its picture, in capitals; '' where it says nothing. */
export interface StudyTags {
  /** (0008,0060). */
  modality: string;
  /** Body Part Examined (0018,0015). */
  bodyPart: string;
  /** View Position (0018,5101). */
  viewPosition: string;
  /** Patient Orientation (0020,0020): where rows and where columns run to, such as L\F. */
  orientation: string;
  /** Image Laterality (0020,0062), else Laterality (0020,0060): L, R, B for both, U for unpaired. */
  laterality: string;
  /** Burned In Annotation (0028,0301): that words in the picture may say whose it is. */
  hasBurnedInText: boolean;
}

/**
 * The side of the patient at the right edge of a picture: where its rows run to (PS3.3, C.7.6.1.1.1).
 * Null where the file does not say, or they run from front to back.
 */
export function sideAtRight({
  orientation,
}: Pick<StudyTags, 'orientation'>): 'left' | 'right' | null {
  const [rows = ''] = orientation.split('\\');
  if (!/^[LR][APHF]{0,2}$/.test(rows.trim())) return null;
  return rows.trim().startsWith('L') ? 'left' : 'right';
}
