import type { DataSet } from '../../domain/imaging/dicom/data-set';
import type { Modality } from '../../domain/imaging/dicom/grey-frame';
import type { LookupTable } from '../../domain/imaging/dicom/lookup-table';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import {
  isWindowWidth,
  WINDOW_SHAPES,
  type ValueRange,
  type ValuesOfInterest,
} from '../../domain/imaging/dicom/values-of-interest';
import { fail, ok, type Result } from '../../domain/result';

type Stored = Pick<StoredSamples, 'signed' | 'bitsStored'>;

/** The modality's table, else its slope and intercept (PS3.3, C.11.1). The error is a sentence. */
export function readModality(
  dataSet: DataSet,
  frame: number,
  stored: Stored,
): Result<Modality, string> {
  const item = dataSet.item(0x00283000);
  if (item) {
    const table = readLookupTable(item, stored.signed);
    return table.ok
      ? ok({ kind: 'table', table: table.value })
      : fail(`its modality table ${table.error}`);
  }
  const source = within(dataSet, frame, 0x00289145, 0x00281053);
  const slope = source.number(0x00281053) ?? 1;
  return ok({ kind: 'rescale', slope, intercept: source.number(0x00281052) ?? 0 });
}

/**
 * What to show of the measured values (PS3.3, C.11.2). Of several views the standard leaves the choice
 * to the viewer: the first, and a table before a window, as it was made for this one picture.
 *
 * @returns a sentence where a table is damaged or a window's function is not of the standard
 */
export function readValuesOfInterest(
  dataSet: DataSet,
  frame: number,
  modality: Modality,
  stored: Stored,
): Result<ValuesOfInterest, string> {
  const item = dataSet.item(0x00283010);
  if (item) {
    const table = readLookupTable(item, mayBeNegative(modality, stored));
    if (!table.ok) return fail(`its VOI table ${table.error}`);
    return ok({ kind: 'table', table: table.value });
  }
  const source = within(dataSet, frame, 0x00289132, 0x00281050);
  const centre = source.number(0x00281050);
  const width = source.number(0x00281051);
  const name = source.code(0x00281056) ?? 'LINEAR';
  const shape = WINDOW_SHAPES.find((one) => one === name);
  if (centre === undefined || width === undefined) return ok({ kind: 'full-range' });
  if (!shape) return fail(`its window follows the function ${name}, which the standard has not`);
  return ok(
    isWindowWidth(shape, width) ? { kind: 'window', shape, centre, width } : { kind: 'full-range' },
  );
}

/** Decides how the first input of a VOI table is to be read (PS3.3, C.11.2.1.1). */
function mayBeNegative(modality: Modality, { signed, bitsStored }: Stored): boolean {
  if (modality.kind === 'table') return false;
  const [low, high] = signed
    ? [-(2 ** (bitsStored - 1)), 2 ** (bitsStored - 1) - 1]
    : [0, 2 ** bitsStored - 1];
  const { slope, intercept } = modality;
  return Math.min(slope * low, slope * high) + intercept < 0;
}

/** The three tables of a palette (PS3.3, C.7.6.3.1.5 and C.7.6.3.1.6). The error is a sentence. */
export function readPalette(
  dataSet: DataSet,
): Result<[LookupTable, LookupTable, LookupTable], string> {
  const [red, green, blue] = [0, 1, 2].map((at) =>
    readLookupTable(dataSet, false, 0x00281101 + at, 0x00281201 + at),
  );
  if (!red?.ok || !green?.ok || !blue?.ok) {
    const isSegmented = dataSet.elements.has(0x00281221);
    return fail(isSegmented ? 'its palette is packed in segments' : 'its palette is damaged');
  }
  return ok([red.value, green.value, blue.value]);
}

/** Stored values that are no measurement; a limit without a value says nothing (PS3.3, C.7.5.1.1.2). */
export function readPadding(dataSet: DataSet, { signed }: Stored): ValueRange | null {
  const read = (tag: number) => (signed ? dataSet.int16(tag) : dataSet.uint16(tag));
  const value = read(0x00280120);
  if (value === undefined) return null;
  const limit = read(0x00280121) ?? value;
  return { low: Math.min(value, limit), high: Math.max(value, limit) };
}

/**
 * @param isSigned whether the first input is, where the file does not say
 * @returns what is wrong with the table, as the end of a sentence
 */
function readLookupTable(
  item: DataSet,
  isSigned: boolean,
  descriptor = 0x00283002,
  entriesTag = 0x00283006,
): Result<LookupTable, string> {
  const description = item.elements.get(descriptor);
  const data = item.elements.get(entriesTag);
  if (description?.value.length !== 6) return fail('has no description');
  // 65,536 does not fit into 16 bits, so it is written as 0.
  const stated = item.uint16(descriptor, 0) ?? 0;
  const count = stated === 0 ? 2 ** 16 : stated;
  const readsSigned = description.vr === 'SS' || (description.vr !== 'US' && isSigned);
  const firstInput = (readsSigned ? item.int16(descriptor, 1) : item.uint16(descriptor, 1)) ?? 0;
  const bits = item.uint16(descriptor, 2) ?? 0;
  if (bits < 1 || bits > 16) return fail(`has ${bits} bits an entry`);
  // Entries of 8 bits lie in one byte each, or in two: what is there tells (C.11.2.1.1).
  const length = data?.value.length ?? 0;
  const isPacked = bits <= 8 && length < 2 * count;
  const sizeBytes = isPacked ? count : 2 * count;
  if (!data || length < sizeBytes) {
    return fail(`has ${length} bytes of the ${sizeBytes} it states: it is cut short`);
  }
  const isSwapped = item.encoding.isBigEndian && data.vr !== 'OB';
  const entries = Uint16Array.from({ length: count }, (_, at) =>
    isPacked ? (data.value[isSwapped ? at ^ 1 : at] ?? 0) : (item.uint16(entriesTag, at) ?? 0),
  );
  return ok({ firstInput, bits, entries });
}

/** Where a frame has it: in the data set itself, else in its functional groups (C.7.6.16). */
function within(dataSet: DataSet, frame: number, group: number, tag: number): DataSet {
  if (dataSet.elements.has(tag)) return dataSet;
  const groups = [dataSet.item(0x52009230, frame), dataSet.item(0x52009229)];
  return groups.map((item) => item?.item(group)).find((item) => item !== undefined) ?? dataSet;
}
