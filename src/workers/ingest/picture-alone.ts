import { DICOM_HEAD_BYTES, isDicom, openDicom } from '../../domain/imaging/dicom/open-file';
import { TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';
import { writeDicom } from '../../domain/imaging/dicom/write-file';
import { readBytes } from './read-bytes';
import { bodyOf } from './read-dicom';

/** See `IngestService`. */
export async function pictureAlone(file: Blob): Promise<Blob | null> {
  if (!isDicom(await readBytes(file, 0, DICOM_HEAD_BYTES))) return null;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { stated, bodyStart } = openDicom(bytes);
    const body = await bodyOf(bytes, bodyStart, stated);
    if (!body.ok) return new Blob();
    const isDeflated = stated === TRANSFER_SYNTAX.deflated;
    const syntax = isDeflated ? TRANSFER_SYNTAX.explicitLittleEndian : stated;
    return new Blob(writeDicom(body.value.dataSet, syntax));
  } catch {
    // Nested without end.
    return new Blob();
  }
}
