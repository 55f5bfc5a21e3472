/** A table of a DICOM file: LUT Descriptor and LUT Data (PS3.3, C.11.1.1 and C.11.2.1.1). */
export interface LookupTable {
  /** The input that has the first entry; each one after it has the next. */
  firstInput: number;
  /** Of an entry: its range is 0 to 2 ** bits - 1. */
  bits: number;
  /** At least one. */
  entries: Uint16Array;
}

/** The entry of an input, to the nearest whole one; inputs beyond either end have the entry there. */
export function lookUp({ firstInput, entries }: LookupTable, input: number): number {
  const at = Math.round(input) - firstInput;
  return entries[Math.min(Math.max(at, 0), entries.length - 1)] ?? 0;
}
