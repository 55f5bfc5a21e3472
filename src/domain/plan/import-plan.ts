import type { Split } from '../dataset/classes';
import type { ArchiveFile } from '../dataset/name-keys';
import type { Table } from '../table/read-table';

/** Changes with what a plan holds: a newer one is refused by name. */
export const PLAN_FORMAT = 'xray-trainer/plan@1';

/** All that was dropped or chosen together, as far as a plan looks at it. */
export interface FileSet {
  /** As shown. */
  name: string;
  images: ArchiveFile[];
  tables: Table[];
  /** Tables that the page does not read, by path: Excel's own. */
  spreadsheets: string[];
  /** Files that operating systems add on their own, by path. */
  systemFiles: string[];
}

/**
 * How the files of a set become a data set: plain data, to be shown, changed, kept and applied again.
 * Columns are named by their titles, values as they are written but for spaces around them.
 */
export interface ImportPlan {
  format: typeof PLAN_FORMAT;
  /** What says the class of an image. */
  source: TableSource | FolderSource;
  /** In the order of the matrix; a value of no class leaves its images out. */
  classes: PlannedClass[];
  split: SplitRule;
  patients: PatientRule;
  /** CoronaHack's, each of which may be switched off; null for any other layout. */
  fixes: CoronaHackFixes | null;
}

export interface TableSource {
  kind: 'table';
  path: string;
  /** The column that names the image. */
  name: string;
  /** The column that says the class. */
  label: string;
}

export interface FolderSource {
  kind: 'folders';
  /**
   * Which folder is the class, counted from the image upwards from 1: folders of splits and such as
   * `images` do not count.
   */
  level: number;
}

export interface PlannedClass {
  name: string;
  values: string[];
}

export interface SplitRule {
  /** null: every image is for training, unless one is drawn. */
  from: { kind: 'folders' } | { kind: 'column'; column: string } | null;
  /** Of a column: what its values stand for; others leave their images out. */
  values: Record<string, Split>;
  /** A test set drawn of the images for training, class by class, patients whole; null: none is. */
  draw: { share: number; seed: number } | null;
}

export type PatientRule =
  /** The patterns that names are known to have: see `patientGroup`. */
  | { kind: 'names' }
  | { kind: 'column'; column: string }
  /** The folder that an image lies in; those of splits and such as `images` do not count. */
  | { kind: 'folder' }
  /** A regular expression; its first group, or all of it, is the patient. */
  | { kind: 'pattern'; pattern: string };

export interface CoronaHackFixes {
  /** Rows whose `Label_2_Virus_category` says COVID-19 have that label. */
  relabelCovid: boolean;
  /** The last fifth of the COVID-19 rows moves from TRAIN to TEST. */
  moveCovidToTest: boolean;
}
