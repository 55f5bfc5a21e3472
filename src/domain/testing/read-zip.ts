import { ok, type Result } from '../result';
import {
  locateDirectory,
  readDirectory,
  readZip64End,
  TAIL_SIZE,
  ZIP64_END_RECORD_SIZE,
  type DirectoryFault,
  type DirectoryLocation,
  type ZipEntry,
} from '../zip/zip-directory';
import { textOfAscii } from './zip-bytes';

/** Lists a whole archive that lies in memory, in the steps in which a file is read. */
export function readZip(bytes: Uint8Array): Result<ZipEntry[], DirectoryFault> {
  const location = locate(bytes);
  if (!location.ok) return location;
  const { offset, sizeBytes, prefixBytes } = location.value;
  return readDirectory(bytes.subarray(offset, offset + sizeBytes), prefixBytes, textOfAscii);
}

function locate(bytes: Uint8Array): Result<DirectoryLocation, DirectoryFault> {
  const tail = bytes.subarray(Math.max(0, bytes.length - TAIL_SIZE));
  const reading = locateDirectory(tail, bytes.length, bytes.subarray(0, 16));
  if (!reading.ok) return reading;
  if (reading.value.kind === 'directory') return ok(reading.value.location);
  const { endRecordOffset } = reading.value;
  const record = bytes.subarray(endRecordOffset, endRecordOffset + ZIP64_END_RECORD_SIZE);
  return readZip64End(record, bytes.length);
}
