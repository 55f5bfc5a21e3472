/** Draws uniform numbers in [0, 1) with a resolution of 2^-32. */
export type Random = () => number;

/**
 * A seeded generator: sfc32 ("Small Fast Counting", C. Doty-Humphrey, PractRand), its state filled
 * from the seed and the name of the stream, so that e.g. shuffling and dropout never share numbers.
 *
 * @param seed any integer
 * @param stream what the numbers are for, e.g. "shuffle/3"
 */
export function createRandom(seed: number, stream: string): Random {
  const nextWord = wordsFromText(`${seed}/${stream}`);
  let a = nextWord();
  let b = nextWord();
  let c = nextWord();
  let counter = 1;
  const random = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first outputs still resemble the seed; the author's recommendation is to drop a dozen.
  for (let i = 0; i < 12; i++) random();
  return random;
}

/** 32-bit words from a text: FNV-1a over its characters, then one finalising mix a word. */
function wordsFromText(text: string): () => number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return () => {
    hash = (hash + 0x9e3779b9) | 0;
    return mixBits(hash);
  };
}

/**
 * A bijection of 32-bit words in which every input bit changes every output bit with probability
 * near one half ("lowbias32", C. Wellons, "Prospecting for Hash Functions", 2018).
 */
export function mixBits(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A standard normal number (Box-Muller). */
export function nextGaussian(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** Shuffles in place (Fisher-Yates) and returns the same array. */
export function shuffleInPlace<T extends { length: number; [index: number]: unknown }>(
  items: T,
  random: Random,
): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}
