const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const FLAG_ENCRYPTED = 1;

/** Where the headers and the data of one entry lie, from the start of the archive. */
interface EntryPosition {
  path: string;
  central: number;
  local: number;
  data: number;
}

/** Says of every entry that it is encrypted, as a zip made with a password does. */
export function encryptEntries(archive: Buffer): Buffer {
  return change(archive, (zip) => {
    for (const { central, local } of locateEntries(zip)) {
      zip.writeUInt16LE(zip.readUInt16LE(central + 8) | FLAG_ENCRYPTED, central + 8);
      zip.writeUInt16LE(zip.readUInt16LE(local + 6) | FLAG_ENCRYPTED, local + 6);
    }
  });
}

/** Says that the archive is the last of several disks. */
export function splitOverDisks(archive: Buffer): Buffer {
  return change(archive, (zip) => {
    zip.writeUInt16LE(1, zip.length - END_SIZE + 4);
  });
}

/** Changes one byte of an entry's data, so that its checksum is wrong. */
export function damageData(archive: Buffer, path: string, byteOffset: number): Buffer {
  return change(archive, (zip) => {
    const at = locateEntry(zip, path).data + byteOffset;
    zip.writeUInt8(zip.readUInt8(at) ^ 0xff, at);
  });
}

/** Gives an entry another compression method, such as 12 for bzip2. */
export function setMethod(archive: Buffer, path: string, method: number): Buffer {
  return change(archive, (zip) => {
    const { central, local } = locateEntry(zip, path);
    zip.writeUInt16LE(method, central + 10);
    zip.writeUInt16LE(method, local + 8);
  });
}

export function truncate(archive: Buffer, share: number): Buffer {
  return archive.subarray(0, Math.floor(archive.length * share));
}

function change(archive: Buffer, edit: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(archive);
  edit(copy);
  return copy;
}

function locateEntry(zip: Buffer, path: string): EntryPosition {
  const entry = locateEntries(zip).find((candidate) => candidate.path === path);
  if (entry === undefined) throw new Error(`The archive holds no ${path}.`);
  return entry;
}

function locateEntries(zip: Buffer): EntryPosition[] {
  const end = zip.length - END_SIZE;
  if (zip.readUInt32LE(end) !== END_SIGNATURE) throw new Error('The archive has a comment.');
  const entries: EntryPosition[] = [];
  let central = zip.readUInt32LE(end + 16);
  while (central < end) {
    const nameLength = zip.readUInt16LE(central + 28);
    const extraLength = zip.readUInt16LE(central + 30);
    const commentLength = zip.readUInt16LE(central + 32);
    const local = zip.readUInt32LE(central + 42);
    const localName = zip.readUInt16LE(local + 26);
    entries.push({
      path: zip.toString('utf8', central + CENTRAL_SIZE, central + CENTRAL_SIZE + nameLength),
      central,
      local,
      data: local + LOCAL_SIZE + localName + zip.readUInt16LE(local + 28),
    });
    central += CENTRAL_SIZE + nameLength + extraLength + commentLength;
  }
  return entries;
}
