import type { Split } from './dataset/classes';
import type { SkippedImage } from './dataset/skipped-image';
import type { PlanFault } from './plan/plan-fault';
import type { PlanObstacle } from './plan/plan-obstacle';
import type { PlanRefusal } from './plan/parse-plan';
import type { KnownFormat, LooksLike, Wanted } from './recognise-file';

/**
 * Everything that is expected to go wrong, by code and with what a person needs to mend it.
 * `src/ui/error-messages.ts` turns each into a cause and a next step.
 */
export type AppError =
  | { code: 'archive/not-a-zip'; fileName: string; looksLike: KnownFormat | null }
  | { code: 'archive/truncated'; fileName: string }
  | { code: 'archive/multi-disk'; fileName: string }
  | { code: 'archive/encrypted'; fileName: string; firstEntry: string; count: number }
  | { code: 'archive/unreadable'; fileName: string; detail: string }
  | { code: 'archive/inner-unreadable'; fileName: string; detail: string }
  | { code: 'archive/nested-too-deep'; fileName: string }
  /** Several zips and no images; none of them holds the metadata. */
  | { code: 'archive/several-zips'; container: Container; fileName: string; paths: string[] }
  /** A file that is known, given where something else was asked for. */
  | { code: 'file/misplaced'; fileName: string; looksLike: LooksLike; wanted: Wanted }
  | { code: 'folder/unreadable'; path: string; detail: string }
  | { code: 'dataset/no-images'; container: Container; fileName: string }
  | { code: 'metadata/missing'; container: Container; fileName: string }
  | { code: 'metadata/unreadable'; path: string; detail: string }
  /** A plan that was saved: it is none of this version, or asks for what these files do not have. */
  | { code: 'plan/unfit'; path: string; fault: PlanRefusal | PlanFault | PlanObstacle }
  | {
      code: 'dataset/class-without-images';
      /** As a person reads it. */
      className: string;
      split: Split;
      /** Images of this class and split that could not be used. */
      skipped: SkippedImage[];
      /** Usable images of the class in the other split. */
      otherSplit: number;
      /** Whether the article's fixes made the splits. */
      hasArticleFixes: boolean;
    }
  | { code: 'import/while-training'; fileName: string }
  | { code: 'import/failed'; fileName: string; detail: string }
  | { code: 'sample/unavailable'; detail: string }
  | { code: 'original/not-kept'; fileName: string }
  /** Made by an earlier version of the page: see `isFastScaled`. */
  | {
      code: 'pixels/fast-scaled';
      what: 'bundle' | 'data set' | 'run' | 'training' | 'search';
      name: string;
    }
  | { code: 'storage/unavailable'; detail: string }
  | { code: 'storage/full' }
  | { code: 'storage/in-use' }
  | { code: 'storage/gone' }
  | { code: 'storage/other-format'; fileName: string | null }
  | { code: 'storage/damaged'; fileName: string | null; files: string[] }
  | { code: 'storage/failed'; detail: string }
  | { code: 'image/unreadable'; fileName: string; detail: string }
  /** A file without a byte, as WebKitGTK hands over a picture that is pasted. */
  | { code: 'image/empty'; fileName: string }
  /** A zip that was to be tried on, and nothing in it is a picture by its name. */
  | { code: 'image/none-in-zip'; fileName: string }
  | { code: 'image/too-large'; fileName: string; detail: string }
  | { code: 'training/backend-unavailable'; backend: string; detail: string }
  /** `keptEpoch`: the last one whose weights were good; null when there is none. */
  /** The recipe validates on images that the data set does not have, or none of which is in use. */
  | { code: 'training/no-validation-images' }
  | { code: 'training/diverged'; epoch: number; keptEpoch: number | null }
  /** The browser took the graphics processor away, with everything that lay there. */
  | { code: 'training/device-lost' }
  /**
   * Work that was left: what was kept of it is gone, its data set is another one, or another tab is
   * at it.
   */
  | {
      code: 'training/cannot-continue';
      fileName: string;
      why: 'gone' | 'other-data' | 'other-tab';
    }
  | { code: 'training/failed'; detail: string }
  | { code: 'forest/failed'; detail: string }
  /**
   * A kept run: it is gone, its data set is another one or cannot be known again, or its weights are
   * not those that were kept.
   */
  | { code: 'run/cannot-open'; name: string; why: 'gone' | 'other-data' | 'unreadable' | 'damaged' }
  /** `looksLikeZip`: it begins like one, but is cut short or holds something else. */
  | { code: 'bundle/not-a-bundle'; fileName: string; looksLikeZip: boolean }
  | { code: 'bundle/newer-format'; fileName: string; format: string }
  | { code: 'bundle/missing-files'; fileName: string; files: string[] }
  | { code: 'bundle/damaged'; fileName: string; files: string[] }
  | { code: 'bundle/failed'; detail: string }
  | { code: 'prediction/failed'; fileName: string; detail: string }
  /** The code of a step's page did not arrive. */
  | { code: 'page/not-loaded'; page: string; detail: string }
  | { code: 'worker/crashed'; service: string; detail: string };

/** What the files of a data set came in. */
export type Container = 'zip' | 'folder';

/** The text of anything thrown, for the `detail` of an error value. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
