import { areArticleClasses, displayNamesOf, type Classes } from '../dataset/classes';
import { fail, ok, type Result } from '../result';
import { FOREST_PATH } from './paths';

const FORMAT_NAME = 'xray-trainer/bundle';
/** What older pages could not read has a higher version: a network's of the article's classes they can. */
const NETWORK_VERSION = 1;
const FOREST_VERSION = 2;
const CLASSES_VERSION = 3;
const NEWEST_VERSION = CLASSES_VERSION;
export const MANIFEST_PATH = 'manifest.json';

/** What a bundle says of itself. */
export interface BundleManifest {
  /** `xray-trainer/bundle@1` of a network, `@2` of a forest; `@3` of either with other classes. */
  format: string;
  /** What a person knows the run by. */
  name: string;
  /** As a person reads them: the order of every label and probability. */
  classNames: string[];
  /** Every other file of the bundle. */
  files: ManifestFile[];
}

export interface ManifestFile {
  path: string;
  sizeBytes: number;
  /** Hexadecimal; null where the page was served plainly, so that the browser offered no digest. */
  sha256: string | null;
}

export function manifestOf(name: string, classes: Classes, files: ManifestFile[]): BundleManifest {
  const format = `${FORMAT_NAME}@${versionOf(classes, files)}`;
  return { format, name, classNames: displayNamesOf(classes), files };
}

function versionOf(classes: Classes, files: readonly ManifestFile[]): number {
  if (!areArticleClasses(classes)) return CLASSES_VERSION;
  return files.some(({ path }) => path === FOREST_PATH) ? FOREST_VERSION : NETWORK_VERSION;
}

/** Why a text is no manifest that this page can read. */
export type ManifestFault = { kind: 'not-a-manifest' } | { kind: 'newer'; format: string };

export function parseManifest(text: string): Result<BundleManifest, ManifestFault> {
  const fault = fail<ManifestFault>({ kind: 'not-a-manifest' });
  const value = parseJson(text);
  if (!isRecord(value) || typeof value['format'] !== 'string') return fault;
  const { format } = value;
  const [formatName, version] = format.split('@');
  if (formatName !== FORMAT_NAME || !/^[1-9]\d*$/.test(version ?? '')) return fault;
  if (Number(version) > NEWEST_VERSION) return fail({ kind: 'newer', format });
  const { name, classNames, files } = value;
  if (typeof name !== 'string' || !Array.isArray(classNames) || !Array.isArray(files)) return fault;
  if (!classNames.every((one) => typeof one === 'string') || !files.every(isManifestFile)) {
    return fault;
  }
  return ok({ format, name, classNames, files });
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (!isRecord(value)) return false;
  const { path, sizeBytes, sha256 } = value;
  return (
    typeof path === 'string' &&
    typeof sizeBytes === 'number' &&
    (sha256 === null || typeof sha256 === 'string')
  );
}

/** @returns undefined where it is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
