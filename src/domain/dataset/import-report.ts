import type { Classes } from './classes';
import type { FixReport } from './fix-report';
import { namesCutShort, type ClassCounts, type Dataset } from './dataset';
import type { ImportTimings } from './import-timings';
import type { Reader } from './reader';
import { RESAMPLING } from './resampling';
import type { ImportPlan } from '../plan/import-plan';
import type { SkippedImage } from './skipped-image';

export const IMPORT_FORMAT = 'xray-trainer/import@1';

/** What came of an import, as a person downloads it: every name that the page only counts. */
export interface ImportReport {
  format: typeof IMPORT_FORMAT;
  source: Dataset['source'];
  metadataPath: string;
  /** As it can be dropped beside the files again; absent where an earlier version kept the data set. */
  plan?: ImportPlan;
  resampling: typeof RESAMPLING;
  classes: Classes;
  counts: ClassCounts;
  fixes: FixReport;
  skipped: SkippedImage[];
  /** Images of files that ended early, by name: they were taken in. */
  cutShort: string[];
  /** SHA-256 of the pixels, hexadecimal. */
  fingerprint: string | null;
  reader?: Reader;
  timings: ImportTimings;
}

export function importReportOf(dataset: Dataset): ImportReport {
  const {
    source,
    metadataPath,
    plan,
    classes,
    counts,
    fixes,
    skipped,
    fingerprint,
    reader,
    timings,
  } = dataset;
  return {
    format: IMPORT_FORMAT,
    source,
    metadataPath,
    ...(plan && { plan }),
    resampling: RESAMPLING,
    classes,
    counts,
    fixes,
    skipped,
    cutShort: namesCutShort(dataset),
    fingerprint,
    ...(reader && { reader }),
    timings,
  };
}
