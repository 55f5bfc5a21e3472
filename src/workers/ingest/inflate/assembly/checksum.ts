/** CRC-32 of zip (reflected polynomial 0xEDB88320), sixteen bytes a step by sixteen tables. */
const STEP = 16;
/** [16, 256]; table k: the CRC of a byte followed by k zero bytes. */
const TABLES = new StaticArray<u32>(STEP * 256);

for (let value = 0; value < 256; value++) {
  let crc = <u32>value;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
  TABLES[value] = crc;
}
for (let i = 256; i < STEP * 256; i++) {
  const before = TABLES[i - 256];
  TABLES[i] = (before >> 8) ^ TABLES[before & 255];
}

export function checksumOf(at: usize, length: i32): u32 {
  const end = at + length;
  let crc: u32 = 0xffffffff;
  for (; at + STEP <= end; at += STEP) {
    const first = load<u64>(at) ^ crc;
    crc = afterEight(first, 8) ^ afterEight(load<u64>(at, 8), 0);
  }
  for (; at < end; at++) crc = (crc >> 8) ^ unchecked(TABLES[(crc ^ load<u8>(at)) & 255]);
  return ~crc;
}

/** @param behind how many bytes of the step follow these eight */
function afterEight(bytes: u64, behind: i32): u32 {
  let crc: u32 = 0;
  for (let i = 0; i < 8; i++) {
    const byte = (<i32>(bytes >> (<u64>(8 * i)))) & 255;
    crc ^= unchecked(TABLES[(7 - i + behind) * 256 + byte]);
  }
  return crc;
}
