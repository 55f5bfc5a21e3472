/** How the data set and the picture of a DICOM file are packed (PS3.5, A; names by PS3.6, A). */
export const TRANSFER_SYNTAX = {
  implicitLittleEndian: '1.2.840.10008.1.2',
  explicitLittleEndian: '1.2.840.10008.1.2.1',
  deflated: '1.2.840.10008.1.2.1.99',
  explicitBigEndian: '1.2.840.10008.1.2.2',
  jpegBaseline: '1.2.840.10008.1.2.4.50',
  jpegLossless: '1.2.840.10008.1.2.4.57',
  jpegLosslessFirstOrder: '1.2.840.10008.1.2.4.70',
  rle: '1.2.840.10008.1.2.5',
} as const;

const PACKED: readonly string[] = [
  TRANSFER_SYNTAX.jpegBaseline,
  TRANSFER_SYNTAX.jpegLossless,
  TRANSFER_SYNTAX.jpegLosslessFirstOrder,
  TRANSFER_SYNTAX.rle,
];

/** Whether a picture is packed in fragments, of the transfer syntaxes that are read (PS3.5, A.4). */
export function isPacked(syntax: string): boolean {
  return PACKED.includes(syntax);
}

/** Of the others, those that are met with. */
const NOT_READ: Record<string, string> = {
  '1.2.840.10008.1.2.4.51': 'JPEG with 12 bits',
  '1.2.840.10008.1.2.4.80': 'lossless JPEG-LS',
  '1.2.840.10008.1.2.4.81': 'JPEG-LS',
  '1.2.840.10008.1.2.4.90': 'lossless JPEG 2000',
  '1.2.840.10008.1.2.4.91': 'JPEG 2000',
  '1.2.840.10008.1.2.4.201': 'lossless HTJ2K',
  '1.2.840.10008.1.2.4.202': 'lossless HTJ2K',
  '1.2.840.10008.1.2.4.203': 'HTJ2K',
};

/** Why a transfer syntax is not read, and what to do; null where it is read. */
export function refuseTransferSyntax(syntax: string): string | null {
  if (Object.values<string>(TRANSFER_SYNTAX).includes(syntax)) return null;
  if (syntax === '') return 'this DICOM file does not say how it is packed (no transfer syntax)';
  const name = NOT_READ[syntax];
  const how = name ? `as ${name}` : 'in a way that the page does not know';
  return `this DICOM file is packed ${how} (transfer syntax ${syntax}): save it uncompressed in a DICOM viewer`;
}
