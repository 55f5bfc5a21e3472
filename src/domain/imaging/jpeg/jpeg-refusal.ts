/**
 * Why a file is left to the browser: it is a kind this reader does not do (progressive, CMYK,
 * turned by EXIF, ...), or its bytes do not hold together.
 */
export type JpegRefusal = 'unsupported' | 'damaged';
