import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiLocalized, profileOf, textDescription, uint32 } from '../testing/icc-profile-bytes';
import { ascii } from '../testing/zip-bytes';
import { readProfileName } from './icc-profile';

const COPYRIGHT = [...ascii('text\0\0\0\0'), ...ascii('free\0\0\0\0')];
const TAG_COUNT_AT = 128;
const FIRST_OFFSET_AT = 128 + 4 + 4;

/** The profile with four bytes of it replaced, most significant first. */
function withUint32(profile: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Uint8Array.from(profile);
  changed.set(uint32(value), at);
  return changed;
}

describe('the name of a profile', () => {
  it('is the text of version 2', () => {
    const profile = profileOf(['desc', textDescription('Generic Gray Profile')]);
    expect(readProfileName(profile)).toBe('Generic Gray Profile');
  });

  it('is the first of the languages of version 4', () => {
    const names = multiLocalized(['deDE', 'Graustufen, Gamma 2,2 – größer'], ['enUS', 'Gray']);
    expect(readProfileName(profileOf(['desc', names]))).toBe('Graustufen, Gamma 2,2 – größer');
  });

  it('is found behind other tags, and when the profile begins inside a larger buffer', () => {
    const profile = profileOf(
      ['cprt', COPYRIGHT],
      ['wtpt', COPYRIGHT],
      ['desc', textDescription('sRGB')],
    );
    expect(readProfileName(profile)).toBe('sRGB');
    const file = Uint8Array.from([1, 2, 3, ...profile, 4, 5, 6]);
    expect(readProfileName(file.subarray(3, 3 + profile.length))).toBe('sRGB');
  });

  it('ends at the first zero and stands without blanks around it', () => {
    expect(readProfileName(profileOf(['desc', textDescription(' Dot Gain 20%  \0old')]))).toBe(
      'Dot Gain 20%',
    );
    expect(readProfileName(profileOf(['desc', multiLocalized(['enUS', 'A\0B'])]))).toBe('A');
  });
});

describe('a profile without a readable name', () => {
  it.each<[string, Uint8Array]>([
    ['is empty', new Uint8Array()],
    ['is a header alone', new Uint8Array(128)],
    ['has no tags', profileOf()],
    ['has no description', profileOf(['cprt', COPYRIGHT])],
    ['has an empty name', profileOf(['desc', textDescription('')])],
    ['has an empty name in the first language', profileOf(['desc', multiLocalized(['enUS', ''])])],
    ['has a name of blanks', profileOf(['desc', textDescription('   ')])],
    ['has a description of another type', profileOf(['desc', [...COPYRIGHT, ...COPYRIGHT]])],
  ])('%s', (_, profile) => {
    expect(readProfileName(profile)).toBeNull();
  });
});

describe('a damaged profile', () => {
  const VERSION_2 = profileOf(['cprt', COPYRIGHT], ['desc', textDescription('Generic Gray')]);
  const VERSION_4 = profileOf(['cprt', COPYRIGHT], ['desc', multiLocalized(['enUS', 'Gray'])]);

  it.each([
    ['of version 2', VERSION_2, 'Generic Gray'],
    ['of version 4', VERSION_4, 'Gray'],
  ])('%s that ends anywhere gives no more than the beginning of its name', (_, profile, name) => {
    for (let length = 0; length < profile.length; length++) {
      const found = readProfileName(profile.subarray(0, length));
      expect(name.startsWith(found ?? '')).toBe(true);
    }
    expect(readProfileName(profile)).toBe(name);
  });

  it.each([0, 1, 101, 0x7fffffff, 0xffffffff])('may say that it has %i tags', (count) => {
    // With one tag or none, the description is not among them.
    const expected = count > 1 ? 'Generic Gray' : null;
    expect(readProfileName(withUint32(VERSION_2, TAG_COUNT_AT, count))).toBe(expected);
    const nameless = profileOf(['cprt', COPYRIGHT]);
    expect(readProfileName(withUint32(nameless, TAG_COUNT_AT, count))).toBeNull();
  });

  it.each([0x7fffffff, 0xffffffe4, 0xffffffff])('may put its name at %i', (offset) => {
    const profile = profileOf(['desc', textDescription('Gray')]);
    expect(readProfileName(withUint32(profile, FIRST_OFFSET_AT, offset))).toBeNull();
  });

  it('may say that its name is longer than the file, or lies behind its end', () => {
    const inText = profileOf(['desc', textDescription('Gray')]);
    const inRecord = profileOf(['desc', multiLocalized(['enUS', 'Gray'])]);
    // 144: header, count and one entry; then length at 8 (text) and 20, offset at 24 (record).
    expect(readProfileName(withUint32(inText, 144 + 8, 0xffffffff))).toBe('Gray');
    expect(readProfileName(withUint32(inRecord, 144 + 20, 0xffffffff))).toBe('Gray');
    expect(readProfileName(withUint32(inRecord, 144 + 24, 0xffffffff))).toBeNull();
  });

  it('never makes the reader throw', () => {
    const change = fc.record({ at: fc.nat(200), value: fc.nat(255) });
    const profiles = fc.constantFrom(VERSION_2, VERSION_4);
    fc.assert(
      fc.property(profiles, fc.array(change, { maxLength: 8 }), fc.nat(400), (good, edits, end) => {
        const profile = Uint8Array.from(good);
        for (const { at, value } of edits) profile[128 + at] = value;
        const name = readProfileName(profile.subarray(0, end));
        expect(name === null || (name.length >= 1 && name.length <= 256)).toBe(true);
      }),
      { seed: 31, numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readProfileName(bytes)).not.toThrow();
      }),
      { seed: 32, numRuns: 500 },
    );
  });
});
