/**
 * Who unpacks, decodes and resizes: the page's own code, equal to OpenCV to the last level in every
 * browser, or what browsers bring along, with JSZip to unpack.
 */
export const READERS = ['exact', 'browser'] as const;

export type Reader = (typeof READERS)[number];

/** What a browser may lack that the exact reader needs. */
export type ReaderGap = 'WebAssembly with SIMD';
