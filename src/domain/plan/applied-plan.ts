import type { Split } from '../dataset/classes';
import type { ClassCounts } from '../dataset/dataset';
import type { FoundImage } from '../dataset/fix-report';
import type { MatchWay } from '../dataset/match-names';
import type { TableProblem } from '../table/parse-rows';

/** An image that a plan takes in. */
export interface PlannedImage {
  /** As its row names it, or its file. */
  name: string;
  path: string;
  entry: number;
  /** A name of the plan's classes. */
  label: string;
  split: Split;
  patientGroup: string;
}

/** A value that occurs, and what the plan makes of it. */
export interface PlanValue {
  value: string;
  count: number;
  /** The first row with it; null where folders say it. */
  line: number | null;
  /** What it stands for; null where its images are left out. */
  meaning: string | null;
}

export interface AppliedPlan {
  /** In the order of the rows, or of the files where there are none. */
  images: PlannedImage[];
  /** By split and class, in the plan's order of classes. */
  counts: ClassCounts;
  /** Every value that says a class, those that occur most first. */
  labels: PlanValue[];
  /** The same for the split's column; empty without one. */
  splits: PlanValue[];
  /** Images by path that no class was found for. */
  withoutClass: ImageWithoutClass[];
  rowsWithoutImage: RowWithoutImage[];
  /** Rows whose image another row gives another class or split: none of them counts. */
  conflicts: { line: number; name: string }[];
  /** How many rows found their image in which way; all 0 where folders are the classes. */
  matched: Record<MatchWay, number>;
  /** Rows that name a folder, and stand for every image in it. */
  rowsOfFolders: number;
  /** Images that have not quite the name that their row gives. */
  foundOtherwise: FoundImage[];
  /** Of the table; empty where folders are the classes. */
  problems: TableProblem[];
  /** By path: files that mark lungs in other images. */
  masks: string[];
  /** What CoronaHack's fixes touch, or would touch where they are off, by image name. */
  fixes: { relabelled: string[]; movedToTest: string[] };
  /** Images whose folder says another split than their row, by name; the row decides. */
  otherFolder: string[];
}

export interface ImageWithoutClass {
  path: string;
  why:
    | 'no row'
    | 'no folder'
    | 'value without class'
    | 'several classes'
    | 'value without split'
    | 'rows disagree';
  /** What its row or folder says. */
  value: string | null;
  line: number | null;
}

export interface RowWithoutImage {
  line: number;
  name: string;
  why: 'no name' | 'no image' | 'several meanings';
}
