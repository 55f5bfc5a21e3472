import { lumaOfFrame } from '../../domain/imaging/dicom/colour-frame';
import type { DataSet } from '../../domain/imaging/dicom/data-set';
import { displayOfGreys, type DicomDisplay } from '../../domain/imaging/dicom/display';
import { greyOfFrame, type ShownFrame } from '../../domain/imaging/dicom/grey-frame';
import { ok, type Result } from '../../domain/result';
import type { ReadSamples } from './dicom-samples';
import { readModality, readPadding, readPalette, readValuesOfInterest } from './dicom-tables';

const GREYS = ['MONOCHROME1', 'MONOCHROME2'];
const COLOURS = ['RGB', 'YBR_FULL', 'YBR_FULL_422', 'YBR_RCT', 'YBR_ICT', 'PALETTE COLOR'];

/** Whether pictures of a Photometric Interpretation are read. */
export function isShown(photometric: string): boolean {
  return GREYS.includes(photometric) || COLOURS.includes(photometric);
}

/** A frame's picture, and how its greys were made. */
type Shown = ShownFrame & Pick<DicomDisplay, 'modality' | 'interest' | 'isInverted'>;

/** What the file says about showing its samples, done. The error is a sentence. */
export function showFrame(
  dataSet: DataSet,
  read: ReadSamples,
  photometric: string,
  frame: number,
): Result<Shown, string> {
  return GREYS.includes(photometric)
    ? showGreys(dataSet, read, photometric === 'MONOCHROME1', frame)
    : showLuma(dataSet, read, photometric);
}

function showGreys(
  dataSet: DataSet,
  { samples }: ReadSamples,
  isInverted: boolean,
  frame: number,
): Result<Shown, string> {
  const modality = readModality(dataSet, frame, samples);
  if (!modality.ok) return modality;
  const interest = readValuesOfInterest(dataSet, frame, modality.value, samples);
  if (!interest.ok) return interest;
  const said = { modality: modality.value, interest: interest.value, isInverted };
  const shown = greyOfFrame({ samples, ...said, padding: readPadding(dataSet, samples) });
  return shown.ok ? ok({ ...shown.value, ...displayOfGreys(said) }) : shown;
}

function showLuma(
  dataSet: DataSet,
  { samples, colours }: ReadSamples,
  photometric: string,
): Result<Shown, string> {
  const palette = photometric === 'PALETTE COLOR' ? readPalette(dataSet) : null;
  if (palette?.ok === false) return palette;
  const luma = lumaOfFrame({
    samples,
    // Without colours left the samples are their luma.
    colours: palette ? { kind: 'palette', tables: palette.value } : (colours ?? LUMA_ALONE),
  });
  if (!luma.ok) return luma;
  return ok({
    ...{ image: luma.value, isPadded: false, modality: 'stored', isInverted: false },
    interest: { kind: 'luma', of: photometric },
  });
}

const LUMA_ALONE = { kind: 'YBR', isPlanar: true } as const;
