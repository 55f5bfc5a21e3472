import type { GreyFrame } from './grey-frame';
import type { ValuesOfInterest } from './values-of-interest';

/** How the values of a DICOM file became greys, to be told. */
export interface DicomDisplay {
  modality: 'stored' | 'rescale' | 'table';
  interest:
    | Exclude<ValuesOfInterest, { kind: 'table' }>
    | { kind: 'table' }
    /** Of a colour picture, by its Photometric Interpretation. */
    | { kind: 'luma'; of: string };
  isInverted: boolean;
  /** Whether pixels that stand for no measurement (PS3.3, C.7.5.1.1.2) were made black. */
  isPadded: boolean;
  /** Which of its pictures this is, from 0, and how many it has. */
  frame: number;
  frameCount: number;
  /** What was not as it should be, in the order in which it was met. */
  notes: DicomNote[];
}

export function displayOfGreys({
  modality,
  interest,
  isInverted,
}: Pick<GreyFrame, 'modality' | 'interest' | 'isInverted'>): Pick<
  DicomDisplay,
  'modality' | 'interest' | 'isInverted'
> {
  const isAsStored =
    modality.kind === 'rescale' && modality.slope === 1 && modality.intercept === 0;
  return {
    modality: isAsStored ? 'stored' : modality.kind,
    interest: interest.kind === 'table' ? { kind: 'table' } : interest,
    isInverted,
  };
}

/** What of a DICOM file is not as the standard has it, and was read all the same. */
export type DicomNote =
  /** It does not begin with 128 bytes and "DICM" (PS3.10, 7.1). */
  | 'no preamble'
  /** It does not say how it is packed, so its bytes did. */
  | 'no transfer syntax'
  /** It is packed otherwise than it says. */
  | 'other transfer syntax'
  /** Its last element is shorter than it says, or lacks its end. */
  | 'cut short'
  /** Something follows that is no element. */
  | 'bytes behind its end';
