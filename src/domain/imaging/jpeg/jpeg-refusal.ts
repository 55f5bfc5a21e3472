/** Why a JPEG is not read: it is of a kind that no reader here does, or there is no picture in its bytes. */
export type JpegRefusal = 'unsupported' | 'damaged';
