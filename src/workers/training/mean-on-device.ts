import * as tf from '@tensorflow/tfjs';
import type { BatchSums } from './network';

/** Mean loss and accuracy over batches, added up on the device so that no step waits for a read. */
export class MeanOnDevice {
  private totals: tf.Tensor1D | null = null;
  private rows = 0;

  get isEmpty(): boolean {
    return this.rows === 0;
  }

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
    const { rows } = this;
    const [loss = NaN, correct = NaN] = this.totals === null ? [] : await this.totals.data();
    return { loss: loss / rows, accuracy: correct / rows };
  }

  dispose(): void {
    this.totals?.dispose();
    this.totals = null;
  }
}
