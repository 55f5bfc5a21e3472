/** How many entries Chromium hands over at a time. */
const ENTRIES_AT_A_TIME = 100;

/** A folder's content by name; a text is a file's, a `DOMException` what reading it fails with. */
export interface Tree {
  [name: string]: Tree | string | DOMException;
}

/**
 * What a browser gives for a dropped folder, on a tree in memory: only a person can drop a folder
 * on a page, a script cannot. One named "locked" cannot be listed.
 */
export function fakeDirectory(name: string, tree: Tree): FileSystemDirectoryEntry {
  return new FakeDirectory(`/${name}`, tree);
}

export function fakeFile(fullPath: string, content: string): FileSystemFileEntry {
  return new FakeFile(fullPath, content);
}

abstract class FakeEntry implements FileSystemEntry {
  abstract readonly isDirectory: boolean;

  constructor(readonly fullPath: string) {}

  get isFile(): boolean {
    return !this.isDirectory;
  }

  get name(): string {
    return this.fullPath.slice(this.fullPath.lastIndexOf('/') + 1);
  }

  get filesystem(): FileSystem {
    return notNeeded();
  }

  getParent(): void {
    notNeeded();
  }
}

class FakeDirectory extends FakeEntry implements FileSystemDirectoryEntry {
  readonly isDirectory = true;

  constructor(
    fullPath: string,
    private readonly tree: Tree,
  ) {
    super(fullPath);
  }

  createReader(): FileSystemDirectoryReader {
    const entries = Object.entries(this.tree).map(([name, content]) => {
      const path = `${this.fullPath}/${name}`;
      return typeof content === 'string' || content instanceof DOMException
        ? new FakeFile(path, content)
        : new FakeDirectory(path, content);
    });
    return {
      readEntries: (resolve, reject) => {
        if (this.name === 'locked') reject?.(new DOMException('not allowed', 'SecurityError'));
        else resolve(entries.splice(0, ENTRIES_AT_A_TIME));
      },
    };
  }

  getDirectory(): void {
    notNeeded();
  }

  getFile(): void {
    notNeeded();
  }
}

class FakeFile extends FakeEntry implements FileSystemFileEntry {
  readonly isDirectory = false;

  constructor(
    fullPath: string,
    private readonly content: string | DOMException,
  ) {
    super(fullPath);
  }

  file(resolve: FileCallback, reject?: ErrorCallback): void {
    if (this.content instanceof DOMException) reject?.(this.content);
    else resolve(new File([this.content], this.name));
  }
}

function notNeeded(): never {
  throw new Error('nothing asks for this');
}
