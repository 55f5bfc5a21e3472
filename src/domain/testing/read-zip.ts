import type { AppError } from '../app-error';
import type { Result } from '../result';
import { readZipDirectory, type ZipDirectory } from '../zip/zip-directory';

/** Lists a whole archive that lies in memory. @param onRead told of each piece that is read */
export function readZip(
  bytes: Uint8Array,
  onRead: (start: number, end: number) => void = () => undefined,
): Promise<Result<ZipDirectory, AppError>> {
  return readZipDirectory({
    fileName: 'a.zip',
    sizeBytes: bytes.length,
    read: (start, end) => {
      onRead(start, end);
      return Promise.resolve(bytes.subarray(start, end));
    },
  });
}
