import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import { RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
import { identicalFiles, similarImages } from './similar-images';

describe('identicalFiles', () => {
  it('groups files by their digest', () => {
    const dataset = datasetOf([
      { source: { sha256: 'aa' }, label: 'Normal' },
      { source: { sha256: 'bb' } },
      { source: { sha256: 'aa' }, label: 'COVID-19', split: 'test' },
    ]);
    expect(identicalFiles(dataset)).toEqual([
      { images: [0, 2], crossesSplits: true, crossesClasses: true },
    ]);
  });

  it('is null where files have no digest', () => {
    expect(identicalFiles(datasetOf([{ source: { sha256: 'aa' } }, {}]))).toBeNull();
  });
});

describe('similarImages', () => {
  const brighter = RIPPLES.map((value) => value + 12);

  it('finds a picture saved again in other light, not the others', () => {
    const dataset = datasetOf([
      { pixels: RIPPLES, label: 'Normal' },
      { pixels: STRIPES },
      { pixels: SLOPE },
      { pixels: brighter, label: 'Normal', split: 'test' },
    ]);
    expect(similarImages(dataset)).toEqual({
      similar: [{ images: [0, 3], crossesSplits: true, crossesClasses: false }],
      lookAlikePairs: 0,
    });
  });

  it('leaves byte-identical files to the other check, unless a third one joins them', () => {
    const twice = [
      { pixels: RIPPLES, source: { sha256: 'aa' } },
      { pixels: RIPPLES, source: { sha256: 'aa' } },
    ];
    expect(similarImages(datasetOf(twice)).similar).toEqual([]);
    const third = { pixels: brighter, source: { sha256: 'bb' } };
    expect(similarImages(datasetOf([...twice, third])).similar[0]?.images).toEqual([0, 1, 2]);
  });

  it('counts pairs that only look alike to the hash', () => {
    // A fine chessboard vanishes when 100 pixels are averaged to 32, so the hash hardly sees it.
    const board = (strength: number) =>
      SLOPE.map((value, i) => {
        const isWhite = (i + Math.floor(i / 100)) % 2 === 0;
        return Math.min(
          255,
          Math.max(0, Math.round(value * 0.3 + 90 + (isWhite ? strength : -strength))),
        );
      });
    const { similar, lookAlikePairs } = similarImages(
      datasetOf([{ pixels: board(0) }, { pixels: board(60) }]),
    );
    expect(similar).toEqual([]);
    expect(lookAlikePairs).toBe(1);
  });

  it('takes pictures of one grey value for the same when they are equal', () => {
    const { similar } = similarImages(datasetOf([{ pixels: 9 }, { pixels: 9 }, { pixels: 200 }]));
    expect(similar.map(({ images }) => images)).toEqual([[0, 1]]);
  });
});
