import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import { pictureOf, RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
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
    expect(identicalFiles(datasetOf([{ source: { sha256: null } }, {}]))).toBeNull();
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
      lookAlikes: [],
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

  it('lists pairs that only look alike to the hash', () => {
    // Stripes of three pixels vanish when 100 are averaged to 32, so the hash hardly sees them.
    const striped = (along: 'rows' | 'columns') =>
      pictureOf((x, y) => {
        const slope = SLOPE[y * 100 + x] ?? 0;
        return Math.round(slope / 2 + 60 + ((along === 'rows' ? y : x) % 3 === 0 ? 60 : -30));
      });
    const { similar, lookAlikes } = similarImages(
      datasetOf([{ pixels: striped('rows') }, { pixels: striped('columns') }]),
    );
    expect(similar).toEqual([]);
    expect(lookAlikes.map(({ images }) => images)).toEqual([[0, 1]]);
  });

  it('finds a copy that is slightly cropped', () => {
    const chest = (x: number, y: number) =>
      128 + 60 * Math.sin(Math.hypot(x - 45, y - 55) / 6) + 50 * Math.cos(x / 9 + y / 14);
    const cropped = pictureOf((x, y) => chest(49.5 + (x - 49.5) * 0.97, 49.5 + (y - 49.5) * 0.97));
    const { similar } = similarImages(
      datasetOf([{ pixels: pictureOf(chest) }, { pixels: cropped }]),
    );
    expect(similar.map(({ images }) => images)).toEqual([[0, 1]]);
  });

  it('takes pictures of one grey value for the same when they are equal', () => {
    const { similar } = similarImages(datasetOf([{ pixels: 9 }, { pixels: 9 }, { pixels: 200 }]));
    expect(similar.map(({ images }) => images)).toEqual([[0, 1]]);
  });
});
