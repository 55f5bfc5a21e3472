import clsx from 'clsx';
import { useState } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import type { Model } from '../../../domain/model/model';
import { isRefused, type DistributionCheck } from '../../../state/predict/distribution-check';
import shared from '../../common/shared.module.css';
import { AnswerMap, type AnswerMapProps } from './answer-map';
import { SeenPixels } from './seen-pixels';
import { DistributionCard } from './distribution-card';
import styles from './explanation.module.css';
import { FirstLayer } from './first-layer';

interface ExplanationProps {
  model: Model;
  classes: Classes;
  /** Uint8Array [100 * 100], as the model sees the image. */
  pixels: Uint8Array<ArrayBuffer>;
  /** In the order of the classes. */
  probabilities: readonly number[];
  /** How the image compares to those the model learned from. */
  distribution: DistributionCheck;
}

/** How far to trust an answer, and what it rests on. */
export function Explanation(props: ExplanationProps) {
  const { model, classes, pixels, probabilities, distribution } = props;
  const map = { model, classes, pixels, probabilities };
  return (
    <section className={clsx(shared.card, styles.explanation)} aria-label="Explanation">
      <DistributionCard distribution={distribution} />
      {isRefused(distribution) ? <RefusedMap {...map} /> : <AnswerMap {...map} />}
      {model.kind === 'network' ? <FirstLayer model={model} /> : <SeenPixels model={model} />}
    </section>
  );
}

/** What reacts where there is no answer: worked out for those who ask. */
function RefusedMap(props: AnswerMapProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>Where the {props.model.kind} reacts all the same</summary>
      {isOpen && <AnswerMap {...props} />}
    </details>
  );
}
