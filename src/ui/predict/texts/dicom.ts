import type { DicomDisplay, DicomNote } from '../../../domain/imaging/dicom/display';
import { sideAtRight, type StudyTags } from '../../../domain/imaging/dicom/study-tags';

/** Which of what a DICOM file says made its greys, and what of it is not as the standard has it. */
export function dicomText(display: DicomDisplay): string {
  const { modality, interest, isInverted, isPadded, notes } = display;
  const inverted = isInverted ? '; its lowest value is white (MONOCHROME1)' : '';
  const padded = isPadded ? '; what is no measurement is black' : '';
  const made = `${interestText(interest)}${MODALITY_TEXTS[modality]}${inverted}${padded}`;
  const odd = notes.map((note) => NOTE_TEXTS[note]).join(', ');
  const oddities = odd === '' ? '' : ` Read although ${odd}.`;
  return `Greys as a viewer shows them: ${made}.${oddities}`;
}

/** What a DICOM file says of view, body part and side. */
export function studyText(study: StudyTags): string {
  const { viewPosition, bodyPart, laterality, hasBurnedInText } = study;
  const right = sideAtRight(study);
  const said = [
    ...(viewPosition === '' ? [] : [`view ${viewPosition}`]),
    ...(bodyPart === '' ? [] : [`body part ${bodyPart}`]),
    ...(SIDES.get(laterality) ?? []),
    ...(right === null ? [] : [`the patient's ${right} at the right of the picture`]),
  ];
  const tags =
    said.length === 0
      ? 'Its tags say nothing of view, body part or side.'
      : `Its tags say: ${said.join(', ')}.`;
  return hasBurnedInText ? `${tags} Words in the picture may say whose it is.` : tags;
}

/** By laterality; what has no sides says nothing. */
const SIDES = new Map([
  ['L', ['left side']],
  ['R', ['right side']],
  ['B', ['both sides']],
]);

const NOTE_TEXTS: Record<DicomNote, string> = {
  'no preamble': 'it has no preamble',
  'no transfer syntax': 'it does not say how it is packed',
  'other transfer syntax': 'it is packed otherwise than it says',
  'cut short': 'its end is missing',
  'bytes behind its end': 'something follows its end',
};

const MODALITY_TEXTS: Record<DicomDisplay['modality'], string> = {
  stored: '',
  rescale: ', of the rescaled values',
  table: ', of what its modality table gives',
};

function interestText(interest: DicomDisplay['interest']): string {
  switch (interest.kind) {
    case 'window':
      return `window ${interest.centre}/${interest.width}, ${interest.shape}`;
    case 'table':
      return "the file's own table, before any window";
    case 'luma':
      return `the luma of its colours (${interest.of})`;
    case 'full-range':
      return 'no usable window in the file, so from the lowest value to the highest';
  }
}
