import { describe, expect, it } from 'vitest';
import { doubtsOfStudy, type TellingTags } from './frontal-chest';

const SILENT: TellingTags = { modality: '', bodyPart: '', viewPosition: '', orientation: '' };

describe('doubtsOfStudy', () => {
  it('has none of a file that says nothing, or that it is a frontal chest X-ray', () => {
    expect(doubtsOfStudy(SILENT)).toEqual([]);
    expect(
      doubtsOfStudy({
        ...{ modality: 'DX', bodyPart: 'CHEST', viewPosition: 'PA', orientation: 'L\\F' },
      }),
    ).toEqual([]);
  });

  it.each<[keyof TellingTags, string]>([
    ['modality', 'CR'],
    ['modality', 'RG'],
    ['modality', 'OT'],
    ['bodyPart', 'chest '],
    ['bodyPart', 'THORAX'],
    ['bodyPart', 'LUNG'],
    ['viewPosition', 'AP'],
    ['viewPosition', 'ap supine'],
    ['viewPosition', 'FRONTAL'],
    ['viewPosition', 'AP_SUPINE'],
    ['viewPosition', 'ERECT PA'],
    ['viewPosition', 'A-P'],
    ['viewPosition', 'POSTEROANTERIOR'],
    ['bodyPart', 'TÓRAX'],
    ['orientation', 'L\\F'],
    ['orientation', 'LF\\FR'],
    // Half of it.
    ['orientation', 'L'],
  ])('%s %s is no doubt', (tag, value) => {
    expect(doubtsOfStudy({ ...SILENT, [tag]: value })).toEqual([]);
  });

  it.each<[keyof TellingTags, string]>([
    ['modality', 'CT'],
    ['modality', 'MR'],
    ['modality', 'MG'],
    ['bodyPart', 'HAND'],
    ['bodyPart', 'ABDOMEN'],
    ['viewPosition', 'LL'],
    ['viewPosition', 'LATERAL'],
    // Lying on a side.
    ['viewPosition', 'RLD'],
    ['viewPosition', 'PARTIAL'],
    // Mirrored, upside down, from the side, quarter-turned.
    ['orientation', 'R\\F'],
    ['orientation', 'L\\H'],
    ['orientation', 'A\\F'],
    ['orientation', 'F\\R'],
  ])('%s %s is one', (tag, value) => {
    expect(doubtsOfStudy({ ...SILENT, [tag]: value })).toEqual([{ tag, value }]);
  });

  it('tells all of them', () => {
    expect(
      doubtsOfStudy({ ...SILENT, modality: 'CT', bodyPart: 'HEAD' }).map(({ tag }) => tag),
    ).toEqual(['modality', 'bodyPart']);
  });
});
