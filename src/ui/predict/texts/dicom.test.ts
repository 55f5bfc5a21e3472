import { describe, expect, it } from 'vitest';
import type { DicomDisplay } from '../../../domain/imaging/dicom/display';
import { dicomText, studyText } from './dicom';

const PLAIN = {
  modality: 'stored',
  isInverted: false,
  isPadded: false,
  frame: 0,
  frameCount: 1,
  notes: [],
} satisfies Partial<DicomDisplay>;

describe('dicomText', () => {
  it.each<[DicomDisplay, string]>([
    [
      {
        ...PLAIN,
        modality: 'rescale',
        interest: { kind: 'window', shape: 'SIGMOID', centre: 40, width: 400 },
      },
      'window 40/400, SIGMOID, of the rescaled values.',
    ],
    [
      { ...PLAIN, isInverted: true, interest: { kind: 'table' } },
      "the file's own table, before any window; its lowest value is white (MONOCHROME1).",
    ],
    [
      { ...PLAIN, modality: 'table', interest: { kind: 'table' } },
      "the file's own table, before any window, of what its modality table gives.",
    ],
    [
      {
        ...{ ...PLAIN, interest: { kind: 'full-range' }, isPadded: true },
        notes: ['no preamble', 'bytes behind its end'],
      },
      'no usable window in the file, so from the lowest value to the highest; what is no measurement is black. ' +
        'Read although it has no preamble, something follows its end.',
    ],
    [{ ...PLAIN, interest: { kind: 'luma', of: 'RGB' } }, 'the luma of its colours (RGB).'],
    [
      { ...PLAIN, interest: { kind: 'full-range' } },
      'no usable window in the file, so from the lowest value to the highest.',
    ],
  ])('%j', (display, text) => {
    expect(dicomText(display)).toBe(`Greys as a viewer shows them: ${text}`);
  });
});

describe('studyText', () => {
  const SILENT = {
    ...{ modality: '', bodyPart: '', viewPosition: '', orientation: '', laterality: '' },
    hasBurnedInText: false,
  };

  it.each([
    [SILENT, 'Its tags say nothing of view, body part or side.'],
    [
      { ...SILENT, viewPosition: 'PA', bodyPart: 'CHEST', orientation: 'L\\F', laterality: 'U' },
      "Its tags say: view PA, body part CHEST, the patient's left at the right of the picture.",
    ],
    [
      { ...SILENT, viewPosition: 'LL', laterality: 'R', orientation: 'A\\F' },
      'Its tags say: view LL, right side.',
    ],
    [
      { ...SILENT, laterality: 'B', orientation: 'RA\\H', hasBurnedInText: true },
      "Its tags say: both sides, the patient's right at the right of the picture. Words in the picture may say whose it is.",
    ],
  ])('%j', (study, text) => {
    expect(studyText(study)).toBe(text);
  });
});
