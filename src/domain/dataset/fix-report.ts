import type { TableProblem } from '../table/parse-rows';
import type { MatchWay } from './match-names';

/** What each fix touched, by image name, in file order. */
export interface FixReport {
  /** COVID-19 rows moved from TRAIN to TEST. */
  movedToTest: string[];
  /** COVID-19 rows whose label became COVID-19. */
  relabelled: string[];
  /** Images that have no class, by path: dropped. */
  unlisted: string[];
  /** Rows whose image is not in the archive. */
  missing: string[];
  /** Images whose folder says another split than their row; the row decides. */
  otherFolder: string[];
  /** Rows that could not be used. */
  rejectedRows: RejectedRow[];
  /** Rows that were read although a quote in them makes no sense; absent in earlier versions. */
  mendedRows?: TableProblem[];
  /** Rows whose image has not quite the name that they give; absent in earlier versions. */
  foundOtherwise?: FoundImage[];
  /** Files that are no images of the set, by path; absent in earlier versions. */
  leftOut?: LeftOutFiles;
}

interface LeftOutFiles {
  /** That mark lungs in other images. */
  masks: string[];
  /** That operating systems add on their own. */
  systemFiles: string[];
  /** Tables of Excel and OpenOffice, which the page does not read. */
  spreadsheets: string[];
}

export interface FoundImage {
  name: string;
  path: string;
  way: Extract<MatchWay, 'case' | 'stem'>;
}

/** A row that cannot be used, and why. */
export interface RejectedRow {
  line: number;
  name: string;
  reason: 'no name' | 'unknown label' | 'unknown split' | 'repeated name' | TableProblem['reason'];
  value: string;
}
