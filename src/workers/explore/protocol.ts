import type { AuditReport } from '../../domain/audit/audit-report';
import type { Dataset } from '../../domain/dataset/dataset';
import type { FiguresBySplit } from '../../domain/explore/class-figures';

/** What of a data set the worker needs, beside the pixels. */
export type ExploredDataset = Pick<Dataset, 'images' | 'labels' | 'histograms'>;

/** Looks through a whole data set, off the page's thread. One data set at a time. */
export interface ExploreService {
  load(dataset: ExploredDataset): Promise<void>;
  /**
   * Takes the pixels in pieces, because copying all of them would hold up the page.
   *
   * @param rows Uint8Array [any number, 100 * 100], of the images from `first` on
   */
  addPixels(first: number, rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Histograms, mean and standard-deviation images of the classes. */
  figures(): Promise<FiguresBySplit>;
  /** @param onProgress called with the share that is done, 0 to 1, a few times a second at most */
  audit(onProgress: (share: number) => void): Promise<AuditReport>;
}
