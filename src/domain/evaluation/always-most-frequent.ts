import type { MatrixReport } from './classification-report';

/** What always naming the class that most images are of would get: the least a model has to beat. */
export function alwaysMostFrequent({ perClass, images }: MatrixReport): {
  className: string;
  /** 0 to 1; of no images 0. */
  accuracy: number;
} {
  const most = perClass.reduce((one, other) => (other.support > one.support ? other : one));
  return { className: most.className, accuracy: images === 0 ? 0 : most.support / images };
}
