import { dropoutStream } from '../../domain/training/dropout-mask';
import type { NetworkSpec } from '../../domain/training/network-shape';

/** The streams of one step's masks, where the network has them. */
export interface DropoutStreams {
  /** Of the dropouts on the input. */
  inputStreams: number[];
  /** Of those behind each dense layer. */
  streams: number[][];
}

/** @param step counted from 0 over the whole training */
export function dropoutStreams(
  { inputDropoutRates, dense }: NetworkSpec,
  seed: number,
  step: number,
): DropoutStreams {
  let position = 0;
  const next = () => dropoutStream(seed, step, position++);
  return {
    inputStreams: inputDropoutRates.map(next),
    streams: dense.map(({ dropoutRates }) => dropoutRates.map(next)),
  };
}
