import type { StudyTags } from './study-tags';

/** What of a study tells a frontal chest X-ray from others. */
export type TellingTags = Pick<StudyTags, 'modality' | 'bodyPart' | 'viewPosition' | 'orientation'>;

/** A tag that speaks against a frontal chest X-ray, with its value. */
export interface StudyDoubt {
  tag: keyof TellingTags;
  value: string;
}

/**
 * Computed and digital radiography, film, and "other", which scanned films have (PS3.3, C.7.3.1.1.1).
 */
const RADIOGRAPHS = ['CR', 'DX', 'RG', 'OT'];
/** CHEST and LUNG are the standard's terms (PS3.16, annex L); makers also write it in their languages. */
const CHEST = /CHEST|LUNG|THORAX|TORAX|TORACE|CXR/;
/**
 * AP and PA are the standard's terms of frontal views (PS3.3, C.8.11.5); some add how the patient lay or
 * stood, and some write them out.
 */
const FRONTAL = /(^|[^A-Z])(A-?P|P-?A)([^A-Z]|$)|FRONTAL|ANTERO.?POSTERIOR|POSTERO.?ANTERIOR/;
/** Seen as the others are: rows run to the patient's left, columns to the feet (PS3.3, C.7.6.1.1.1). */
const UPRIGHT = /^(L[A-Z]*)?(\\(F[A-Z]*)?)?$/;

/** What a file says against a frontal chest X-ray that stands upright. What it leaves out says nothing. */
export function doubtsOfStudy(tags: TellingTags): StudyDoubt[] {
  const speaksFor: Record<keyof TellingTags, (value: string) => boolean> = {
    modality: (value) => RADIOGRAPHS.includes(value),
    bodyPart: (value) => CHEST.test(value),
    viewPosition: (value) => FRONTAL.test(value),
    orientation: (value) => UPRIGHT.test(value),
  };
  return (Object.keys(speaksFor) as (keyof TellingTags)[]).flatMap((tag) => {
    const value = tags[tag].trim().toUpperCase();
    // Without accents.
    const plain = value.normalize('NFD').replaceAll(/\p{M}/gu, '');
    return value === '' || speaksFor[tag](plain) ? [] : [{ tag, value }];
  });
}
