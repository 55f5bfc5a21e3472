/** CRC-32 of zip and PNG (reflected polynomial 0xEDB88320), four bytes a step by four tables. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let at = 0;
  const [t0, t1, t2, t3] = TABLES;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      byte(bytes, at) |
      (byte(bytes, at + 1) << 8) |
      (byte(bytes, at + 2) << 16) |
      (byte(bytes, at + 3) << 24);
    crc =
      word(t3, crc & 0xff) ^
      word(t2, (crc >>> 8) & 0xff) ^
      word(t1, (crc >>> 16) & 0xff) ^
      word(t0, crc >>> 24);
  }
  for (; at < bytes.length; at++) crc = word(t0, (crc ^ byte(bytes, at)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLES = makeTables();

/** Table k: the CRC of a byte followed by k zero bytes. */
function makeTables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, value) => {
    let crc = value;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const next = (table: Int32Array) => table.map((crc) => word(first, crc & 0xff) ^ (crc >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function word(table: Int32Array, at: number): number {
  return table[at] as number;
}
