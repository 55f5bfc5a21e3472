// To be replaced by src/domain/dataset/import-report.ts, which is to have the same names.
import type { FixReport } from '../../src/domain/dataset/article-fixes';
import type { ClassCounts } from '../../src/domain/dataset/dataset';
import type { SkippedImage } from '../../src/domain/dataset/skipped-image';

export interface ImportReport {
  format: 'xray-trainer/import@1';
  source: { fileName: string; sizeBytes: number; isSample: boolean };
  resampling: 'opencv-bilinear' | 'fast-scaled';
  counts: ClassCounts;
  fixes: FixReport;
  skipped: SkippedImage[];
  fingerprint: string | null;
  timings: {
    workers: number;
    listMs: number;
    decodingMs: number;
    totalMs: number;
    /** Time inside each stage, added up over the workers; stages overlap. */
    stagesMs: { read: number; inflate: number; check: number; decode: number; resize: number };
  };
}
