/** Files of the browser's private file system, by synchronous access handles: for workers alone. */

/**
 * Writes a file anew, piece by piece.
 *
 * @returns its size in bytes
 * @throws QuotaExceededError (a DOMException) where there is no room
 */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>,
): Promise<number> {
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await handle.createSyncAccessHandle();
  try {
    let at = 0;
    for await (const piece of pieces) {
      if (file.write(piece, { at }) < piece.length) {
        throw new DOMException('the file was cut short', 'QuotaExceededError');
      }
      at += piece.length;
    }
    file.truncate(at);
    file.flush();
    return at;
  } finally {
    file.close();
  }
}

/**
 * Reads a whole file.
 *
 * @param isExpectedSize asked before anything is read
 * @returns null where there is no such file, or none of the expected size
 */
export async function readFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  isExpectedSize: (sizeBytes: number) => boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const handle = await nullIfNotFound(folder.getFileHandle(name));
  if (handle === null) return null;
  const file = await handle.createSyncAccessHandle();
  try {
    const sizeBytes = file.getSize();
    if (!isExpectedSize(sizeBytes)) return null;
    const bytes = new Uint8Array(sizeBytes);
    return file.read(bytes, { at: 0 }) === sizeBytes ? bytes : null;
  } finally {
    file.close();
  }
}

/** Removes a folder with all that is in it, or a file; it may be gone already. */
export async function removeEntry(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await nullIfNotFound(folder.removeEntry(name, { recursive: true }));
}

export async function nullIfNotFound<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (thrown) {
    if (nameOf(thrown) === 'NotFoundError') return null;
    throw thrown;
  }
}

/** The name of a DOMException or an error, which is what tells it apart from others. */
export function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : '';
}
