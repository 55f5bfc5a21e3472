/** Exponential average of the weights: average = decay * average + (1 - decay) * weights. */
export interface WeightAveraging {
  /** A step, once enough are done; 0.998 looks back about 500 steps. */
  decay: number;
}

/**
 * The decay of one step: min(decay, (1 + step) / (10 + step)). It starts low, so that the average soon
 * forgets the initial weights, as TensorFlow's ExponentialMovingAverage does when it is given the number
 * of updates. Every format of recipes has this rule; another one would need a field of its own.
 *
 * @param step counted from 0 over the whole training
 */
export function averageDecayAt({ decay }: WeightAveraging, step: number): number {
  return Math.min(decay, (1 + step) / (10 + step));
}
