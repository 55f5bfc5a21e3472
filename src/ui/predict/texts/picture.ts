import type { StudyDoubt, TellingTags } from '../../../domain/imaging/dicom/frontal-chest';
import type { ShownDetection } from '../../../state/predict/distribution-check';

type Repeat = NonNullable<ShownDetection['repeat']>;

/** What it means that a picture is, or nearly is, one that was learned from. */
export function repeatText({
  repeat,
  dataset,
}: Pick<ShownDetection, 'dataset'> & { repeat: Repeat }) {
  const { kind } = repeat;
  const which = kind === 'same' ? 'this very picture' : 'nearly this picture';
  const known = dataset === null ? ", as far as the bundle's small copies tell" : '';
  return `It learned from ${which}: ${repeatedImages(repeat)}${known}. So its answer does not show how it does on new ones.`;
}

/** "a.jpeg, labelled Normal", and so on */
export function repeatedImages({ images }: Repeat): string {
  return images
    .map(({ name, imageClass }) => `${name}, labelled ${imageClass.displayName}`)
    .join('; ');
}

const TAG_NAMES: Record<keyof TellingTags, string> = {
  modality: 'Modality',
  bodyPart: 'Body Part Examined',
  viewPosition: 'View Position',
  orientation: 'Patient Orientation',
};

/** "Modality CT; View Position LL" */
export function doubtList(doubts: readonly StudyDoubt[]): string {
  return doubts.map(({ tag, value }) => `${TAG_NAMES[tag]} ${value}`).join('; ');
}

export function doubtsText(doubts: readonly StudyDoubt[]): string {
  return `Its DICOM tags speak against an upright frontal chest X-ray: ${doubtList(doubts)}.`;
}
