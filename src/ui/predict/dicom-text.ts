import type { DicomDisplay } from '../../domain/imaging/dicom/display';

/** Which of what a DICOM file says made its greys. */
export function dicomText({ modality, interest, isInverted }: DicomDisplay): string {
  const inverted = isInverted ? '; its lowest value is white (MONOCHROME1)' : '';
  return `Greys as a viewer shows them: ${interestText(interest)}${MODALITY_TEXTS[modality]}${inverted}.`;
}

const MODALITY_TEXTS: Record<DicomDisplay['modality'], string> = {
  stored: '',
  rescale: ', of the rescaled values',
  table: ', of what its modality table gives',
};

function interestText(interest: DicomDisplay['interest']): string {
  switch (interest.kind) {
    case 'window':
      return `window ${interest.centre}/${interest.width}, ${interest.shape}`;
    case 'table': {
      const name = interest.explanation === '' ? '' : ` “${interest.explanation}”`;
      return `the file's own table${name}, before any window`;
    }
    case 'luma':
      return `the luma of its colours (${interest.of})`;
    case 'full-range':
      return 'no usable window in the file, so from the lowest value to the highest';
  }
}
