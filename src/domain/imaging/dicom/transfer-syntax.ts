/** How the data set and the picture of a DICOM file are packed (PS3.5, A; names by PS3.6, A). */
export const TRANSFER_SYNTAX = {
  implicitLittleEndian: '1.2.840.10008.1.2',
  explicitLittleEndian: '1.2.840.10008.1.2.1',
  deflated: '1.2.840.10008.1.2.1.99',
  explicitBigEndian: '1.2.840.10008.1.2.2',
} as const;

const JPEG = '1.2.840.10008.1.2.4.';

/** Whether a file says that its picture is packed. Where it says nothing known, its bytes tell. */
export function saysPacked(syntax: string): boolean {
  return syntax !== '' && !Object.values<string>(TRANSFER_SYNTAX).includes(syntax);
}

/** How a picture is packed that is read. */
export type Packing = 'jpeg' | '12-bit jpeg' | 'lossless jpeg' | 'jpeg-ls' | 'jpeg 2000' | 'rle';

const SYNTAXES: Record<Packing, readonly string[]> = {
  jpeg: [`${JPEG}50`, `${JPEG}51`],
  '12-bit jpeg': [`${JPEG}51`],
  'lossless jpeg': [`${JPEG}57`, `${JPEG}70`],
  'jpeg-ls': [`${JPEG}80`, `${JPEG}81`],
  'jpeg 2000': [`${JPEG}90`, `${JPEG}91`],
  rle: ['1.2.840.10008.1.2.5'],
};

/** Whether a transfer syntax says that pictures are packed so. */
export function saysPackedAs(syntax: string, packing: Packing): boolean {
  return SYNTAXES[packing].includes(syntax);
}

/** Of those that are not read, the ones that are met with. */
const NOT_READ: Record<string, string> = {
  [`${JPEG}92`]: 'lossless JPEG 2000 of several components',
  [`${JPEG}93`]: 'JPEG 2000 of several components',
  [`${JPEG}100`]: 'MPEG-2 video',
  [`${JPEG}102`]: 'MPEG-4 video',
  [`${JPEG}103`]: 'MPEG-4 video',
  [`${JPEG}110`]: 'lossless JPEG XL',
  [`${JPEG}111`]: 'JPEG XL',
  [`${JPEG}112`]: 'JPEG XL',
  [`${JPEG}201`]: 'lossless HTJ2K',
  [`${JPEG}202`]: 'lossless HTJ2K',
  [`${JPEG}203`]: 'HTJ2K',
};

/** Why a packed picture is not read, as the end of a sentence, and what to do. */
export function refusePacking(syntax: string): string {
  const name = NOT_READ[syntax];
  const how = name ? `as ${name}` : 'in a way that the page does not know';
  const stated = syntax === '' ? 'none stated' : syntax;
  return `it is packed ${how} (transfer syntax: ${stated}); save it uncompressed in a DICOM viewer`;
}
