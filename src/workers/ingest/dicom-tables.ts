import type { DataSet } from 'dicom-parser';
import type { Modality } from '../../domain/imaging/dicom/grey-frame';
import type { LookupTable } from '../../domain/imaging/dicom/lookup-table';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import {
  isWindowWidth,
  WINDOW_SHAPES,
  type ValuesOfInterest,
} from '../../domain/imaging/dicom/values-of-interest';
import { fail, ok, type Result } from '../../domain/result';

type Stored = Pick<StoredSamples, 'signed' | 'bitsStored' | 'littleEndian'>;

/** The modality's table, else its slope and intercept (PS3.3, C.11.1). The error is a sentence. */
export function readModality(dataSet: DataSet, stored: Stored): Result<Modality, string> {
  const item = firstItem(dataSet, 'x00283000');
  if (item) {
    const table = readLookupTable(item, stored.signed, stored.littleEndian);
    return table.ok
      ? ok({ kind: 'table', table: table.value })
      : fail(`its modality table ${table.error}`);
  }
  const source = within(dataSet, 'x00289145', 'x00281053');
  const slope = numberOf(source, 'x00281053') ?? 1;
  return ok({ kind: 'rescale', slope, intercept: numberOf(source, 'x00281052') ?? 0 });
}

/**
 * What to show of the measured values (PS3.3, C.11.2). Of several views the standard leaves the choice
 * to the viewer: the first, and a table before a window, as it was made for this one picture.
 *
 * @returns a sentence where a table is damaged or a window's function is not of the standard
 */
export function readValuesOfInterest(
  dataSet: DataSet,
  modality: Modality,
  stored: Stored,
): Result<ValuesOfInterest, string> {
  const item = firstItem(dataSet, 'x00283010');
  if (item) {
    const table = readLookupTable(item, mayBeNegative(modality, stored), stored.littleEndian);
    if (!table.ok) return fail(`its VOI table ${table.error}`);
    return ok({
      ...{ kind: 'table', table: table.value, explanation: item.string('x00283003') ?? '' },
    });
  }
  const source = within(dataSet, 'x00289132', 'x00281050');
  const centre = numberOf(source, 'x00281050');
  const width = numberOf(source, 'x00281051');
  const name = source.string('x00281056') ?? 'LINEAR';
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

/**
 * @param isSigned whether the first input is, where the file does not say
 * @returns what is wrong with the table, as the end of a sentence
 */
function readLookupTable(
  item: DataSet,
  isSigned: boolean,
  littleEndian: boolean,
): Result<LookupTable, string> {
  const [description, data] = [item.elements['x00283002'], item.elements['x00283006']];
  if (description?.length !== 6) return fail('has no description');
  // 65,536 does not fit into 16 bits, so it is written as 0.
  const stated = item.uint16('x00283002', 0) ?? 0;
  const count = stated === 0 ? 2 ** 16 : stated;
  const readsSigned = description.vr === 'SS' || (description.vr !== 'US' && isSigned);
  const firstInput = (readsSigned ? item.int16('x00283002', 1) : item.uint16('x00283002', 1)) ?? 0;
  const bits = item.uint16('x00283002', 2) ?? 0;
  if (bits < 1 || bits > 16) return fail(`has ${bits} bits an entry`);
  // Entries of 8 bits lie in one byte each, or in two: what is there tells (C.11.2.1.1).
  const isPacked = bits <= 8 && (data?.length ?? 0) < 2 * count;
  const sizeBytes = isPacked ? count : 2 * count;
  if (!data || data.length < sizeBytes) {
    return fail(`has ${data?.length ?? 0} bytes of the ${sizeBytes} it states: it is cut short`);
  }
  const isSwapped = !littleEndian && data.vr !== 'OB';
  const entries = Uint16Array.from({ length: count }, (_, at) =>
    isPacked
      ? (item.byteArray[data.dataOffset + (isSwapped ? at ^ 1 : at)] ?? 0)
      : (item.uint16('x00283006', at) ?? 0),
  );
  return ok({ firstInput, bits, entries });
}

/** Where the first frame has it: in the data set itself, else in its functional groups (C.7.6.16). */
function within(dataSet: DataSet, group: string, tag: string): DataSet {
  if (dataSet.elements[tag]) return dataSet;
  for (const groups of ['x52009230', 'x52009229']) {
    const item = firstItem(dataSet, groups);
    const found = item && firstItem(item, group);
    if (found) return found;
  }
  return dataSet;
}

function firstItem(dataSet: DataSet, tag: string): DataSet | undefined {
  return dataSet.elements[tag]?.items?.[0]?.dataSet;
}

/** The first of a decimal string; undefined where it is no number. */
function numberOf(dataSet: DataSet, tag: string): number | undefined {
  const value = dataSet.floatString(tag);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
