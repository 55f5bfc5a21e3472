import { openDicom, readBody } from '../../domain/imaging/dicom/open-file';
import { TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';

/** SOP, series and study instance UID, accession number, patient's ID (PS3.6). */
const IDENTIFIERS = [0x00080018, 0x0020000e, 0x0020000d, 0x00080050, 0x00100020];

/**
 * What a DICOM file says of itself that a table may name it by; empty where it cannot be read. Some of it
 * says whose picture it is: it is for comparing alone.
 */
export function readDicomIdentifiers(bytes: Uint8Array<ArrayBuffer>): string[] {
  const { stated, bodyStart } = openDicom(bytes);
  if (stated === TRANSFER_SYNTAX.deflated) return [];
  const { dataSet } = readBody(bytes, bodyStart, stated, (tag) => IDENTIFIERS.includes(tag));
  const values = IDENTIFIERS.map((tag) => dataSet.text(tag) ?? '');
  return [...new Set(values.filter((value) => value !== ''))];
}
