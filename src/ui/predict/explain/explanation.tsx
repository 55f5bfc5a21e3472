import clsx from 'clsx';
import type { Model } from '../../../domain/model/model';
import type { DistributionCheck } from '../../../state/predict/distribution-check';
import shared from '../../common/shared.module.css';
import { AnswerMap } from './answer-map';
import { SeenPixels } from './seen-pixels';
import { DistributionCard } from './distribution-card';
import styles from './explanation.module.css';
import { FirstLayer } from './first-layer';

interface ExplanationProps {
  model: Model;
  /** Uint8Array [100 * 100], as the model sees the image. */
  pixels: Uint8Array<ArrayBuffer>;
  /** In the order of CLASS_NAMES. */
  probabilities: readonly number[];
  /** How the image compares to those the model learned from. */
  distribution: DistributionCheck;
}

/** How far to trust an answer, and what it rests on. */
export function Explanation(props: ExplanationProps) {
  const { model, pixels, probabilities, distribution } = props;
  return (
    <section className={clsx(shared.card, styles.explanation)} aria-label="Explanation">
      <DistributionCard distribution={distribution} />
      <AnswerMap model={model} pixels={pixels} probabilities={probabilities} />
      {model.kind === 'network' ? <FirstLayer model={model} /> : <SeenPixels model={model} />}
    </section>
  );
}
