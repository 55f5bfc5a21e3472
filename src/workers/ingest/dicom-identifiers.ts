/** SOP, series and study instance UID, accession number, patient's ID (PS3.6). */
const IDENTIFIERS = ['x00080018', 'x0020000e', 'x0020000d', 'x00080050', 'x00100020'];
const PIXEL_DATA = 'x7fe00010';

/** What a DICOM file says of itself that a table may name it by; empty where it cannot be read. */
export async function readDicomIdentifiers(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { parseDicom } = await import('dicom-parser');
  try {
    const dataSet = parseDicom(bytes, { untilTag: PIXEL_DATA });
    const values = IDENTIFIERS.map((tag) => dataSet.string(tag)?.trim() ?? '');
    return [...new Set(values.filter((value) => value !== ''))];
  } catch {
    // It will be listed as unreadable when its pixels are read.
    return [];
  }
}
