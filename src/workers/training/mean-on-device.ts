import * as tf from '@tensorflow/tfjs-core';
import type { Sums } from '../../domain/training/run-position';
import type { BatchSums } from './network';

/** Mean loss and accuracy over batches, added up on the device so that no step waits for a read. */
export class MeanOnDevice {
  private totals: tf.Tensor1D | null = null;
  private rows = 0;

  /** Takes the sums over and disposes them. @param rows rows of the batch */
  add({ loss, correct }: BatchSums, rows: number): void {
    const next = tf.tidy(() => {
      const batch = tf.stack([tf.mul(loss, rows), correct]) as tf.Tensor1D;
      return this.totals === null ? batch : tf.add<tf.Tensor1D>(this.totals, batch);
    });
    tf.dispose([loss, correct]);
    this.totals?.dispose();
    this.totals = next;
    this.rows += rows;
  }

  /** NaN before the first batch. */
  async read(): Promise<{ loss: number; accuracy: number }> {
    const { loss, correct, images } = await this.readSums();
    return { loss: loss / images, accuracy: correct / images };
  }

  async readSums(): Promise<Sums> {
    const { rows } = this;
    const [loss = 0, correct = 0] = this.totals === null ? [] : await this.totals.data();
    return { loss, correct, images: rows };
  }

  /** Goes on from the sums that a mean had before. */
  restore({ loss, correct, images }: Sums): void {
    this.dispose();
    this.totals = tf.tensor1d([loss, correct]);
    this.rows = images;
  }

  dispose(): void {
    this.totals?.dispose();
    this.totals = null;
  }
}
