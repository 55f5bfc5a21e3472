import type { Forest } from '../../domain/forest/forest';
import type { ForestOptions } from '../../domain/forest/forest-options';
import type { Tree } from '../../domain/forest/tree';
import type { DatasetHolder } from '../shared/protocol';

/** The images to learn from, and how. */
export interface ForestImages {
  /** Uint8Array [n], class indices. */
  labels: Uint8Array<ArrayBuffer>;
  classCount: number;
  options: ForestOptions;
}

/**
 * Grows trees of one forest and classifies with the whole of it, off the page's thread. Several
 * workers with the same images grow one forest together.
 */
export interface ForestService extends DatasetHolder<ForestImages> {
  /** @param number of the tree, counted from 0: with the options it decides the tree */
  growTree(number: number): Promise<Tree>;
  /** Takes the finished forest in place of the images. */
  loadForest(forest: Forest): Promise<void>;
  /**
   * @param rows Uint8Array [n, 100 * 100]
   * @returns Float32Array [n, classes], class probabilities
   */
  classify(rows: Uint8Array<ArrayBuffer>): Promise<Float32Array<ArrayBuffer>>;
}
