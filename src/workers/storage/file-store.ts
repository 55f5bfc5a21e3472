export type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>;

/** Folders of files that the browser keeps: all that data sets need, whatever lies beneath. */
export interface FileStore {
  /** The names of all folders, and of whatever else lies where they do. */
  list(): Promise<string[]>;
  /** Removes a folder with all that is in it; it may be gone already. */
  remove(folder: string): Promise<void>;
  /**
   * Writes a file anew, piece by piece.
   *
   * @returns its size in bytes
   * @throws QuotaExceededError (a DOMException) where there is no room
   */
  write(folder: string, name: string, pieces: Pieces): Promise<number>;
  /**
   * Reads a whole file.
   *
   * @param isExpectedSize asked before anything is read, where the size is known by then
   * @returns null where there is no such file, or none of the expected size
   */
  read(
    folder: string,
    name: string,
    isExpectedSize: (sizeBytes: number) => boolean,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
}
