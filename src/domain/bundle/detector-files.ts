import { classNamed, type Classes } from '../dataset/classes';
import { BRIGHTEST_BLOCK, FEATURE_SHAPE } from '../out-of-distribution/image-features';
import type { SmallCopies } from '../out-of-distribution/small-copies';
import { decodeNpy, encodeNpy } from '../numpy/npy';
import { fail, ok, type Result } from '../result';
import type { BundleFile } from './bundle-file';
import { isRecord, parseJson } from './manifest';
import { BLOCKS_PATH, FIT_PATH } from './paths';
import type { BundleFault } from './record-parts';

const FORMAT_NAME = 'xray-trainer/familiarity';
/** Counts up when an older page could not read the new one, or would judge otherwise. */
const FORMAT_VERSION = 1;

/** What stands in fit.json. */
interface FitRecord {
  format: string;
  seed: number;
  /** Rows of blocks.npy that were learned from; the others follow. */
  training: number;
  heldOutSplit: SmallCopies['heldOutSplit'];
  /** Of every row. */
  names: string[];
  classes: string[];
}

/** The files that tell strange pictures wherever the bundle is opened. */
export function detectorFiles(copies: SmallCopies): BundleFile[] {
  const { blocks, images, classes, training, heldOutSplit, seed } = copies;
  const record: FitRecord = {
    format: `${FORMAT_NAME}@${FORMAT_VERSION}`,
    ...{ seed, training, heldOutSplit },
    names: images.map(({ name }) => name),
    classes: images.map(({ label }) => classNamed(classes, label).displayName),
  };
  return [
    { path: BLOCKS_PATH, content: encodeNpy(blocks, [images.length, ...FEATURE_SHAPE]) },
    { path: FIT_PATH, content: JSON.stringify(record) },
  ];
}

/**
 * The way back. What the files hold is checked: anybody can pack such a zip.
 *
 * @param known classes of the model beside them
 */
export function smallCopiesOfBundle(
  blocksFile: Uint8Array<ArrayBuffer>,
  fitText: string,
  known: Classes,
): Result<SmallCopies, BundleFault> {
  const damaged = (path: string) => fail<BundleFault>({ kind: 'damaged', path });
  const value = parseJson(fitText);
  if (!isRecord(value) || typeof value['format'] !== 'string') return damaged(FIT_PATH);
  const { format } = value;
  const [name, version] = format.split('@');
  if (name !== FORMAT_NAME) return damaged(FIT_PATH);
  if (Number(version) > FORMAT_VERSION) return fail({ kind: 'newer', format });
  if (!isFitRecord(value)) return damaged(FIT_PATH);
  const { names, classes, training, heldOutSplit, seed } = value;
  const images = names.flatMap((own, row) => {
    const label = known.find(({ displayName }) => displayName === classes[row])?.name;
    return label === undefined ? [] : [{ name: own, label }];
  });
  const isWhole = images.length === names.length && classes.length === names.length;
  if (!isWhole || training < 1 || training >= names.length) return damaged(FIT_PATH);
  const blocks = decodeNpy(blocksFile, [names.length, ...FEATURE_SHAPE], Uint16Array);
  if (blocks?.every((sum) => sum <= BRIGHTEST_BLOCK) !== true) return damaged(BLOCKS_PATH);
  return ok({ blocks, images, classes: known, training, heldOutSplit, seed });
}

function isFitRecord(value: object): value is FitRecord {
  const { seed, training, heldOutSplit, names, classes } = value as Partial<FitRecord>;
  const isText = (one: unknown) => typeof one === 'string';
  return (
    typeof seed === 'number' &&
    Number.isInteger(training) &&
    (heldOutSplit === 'validation' || heldOutSplit === 'test') &&
    [names, classes].every((texts) => Array.isArray(texts) && texts.every(isText))
  );
}
