import type { GreyFrame } from './grey-frame';
import type { ValuesOfInterest } from './values-of-interest';

/** How the values of a DICOM file became greys, to be told: see `GreyFrame`. */
export interface DicomDisplay {
  modality: 'stored' | 'rescale' | 'table';
  interest: Exclude<ValuesOfInterest, { kind: 'table' }> | { kind: 'table'; explanation: string };
  isInverted: boolean;
}

export function displayOfFrame({ modality, interest, isInverted }: GreyFrame): DicomDisplay {
  const isAsStored =
    modality.kind === 'rescale' && modality.slope === 1 && modality.intercept === 0;
  return {
    modality: isAsStored ? 'stored' : modality.kind,
    interest:
      interest.kind === 'table' ? { kind: 'table', explanation: interest.explanation } : interest,
    isInverted,
  };
}
