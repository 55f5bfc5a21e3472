import { describe, expect, it } from 'vitest';
import { withoutColourTransform } from './colour-transform';
import { jpegSegments } from './segments';

const FRAME = [0xff, 0xc0, 0, 3, 8];
const SCAN = [0xff, 0xda, 0, 2];
const text = (value: string) => Array.from(value, (one) => one.charCodeAt(0));
const segment = (marker: number, ...content: number[]) => [
  ...[0xff, marker, 0, content.length + 2],
  ...content,
];
const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat()]);

const JFIF = segment(0xe0, ...text('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0);
const ADOBE = segment(0xee, ...text('Adobe'), 0, 100, 0, 0, 0, 0, 1);

describe('withoutColourTransform', () => {
  it('leaves what says how its colours are', () => {
    for (const said of [JFIF, ADOBE]) {
      const bytes = jpeg(FRAME, said, SCAN);
      expect(withoutColourTransform(bytes)).toBe(bytes);
    }
  });

  it.each([
    ['nothing does', jpeg(FRAME, SCAN)],
    ['what does is too short to be heeded', jpeg(segment(0xee, ...text('Adobe'), 0, 0), FRAME)],
    [
      'another application writes',
      jpeg(segment(0xe0, ...text('JFXX\0'), ...new Array<number>(9)), FRAME),
    ],
    ['it comes behind the scan', jpeg(FRAME, SCAN, ADOBE)],
  ])('says so first where %s', (_, bytes) => {
    const [first, ...others] = [...jpegSegments(withoutColourTransform(bytes))];
    expect(first?.marker).toBe(0xee);
    // Adobe's number of the transform: none.
    expect(Array.from(first?.content ?? [])).toEqual([...text('Adobe'), 0, 100, 0, 0, 0, 0, 0]);
    expect(others.map(({ marker }) => marker)).toEqual(
      [...jpegSegments(bytes)].map(({ marker }) => marker),
    );
  });
});
