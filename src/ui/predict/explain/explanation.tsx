import type { Model } from '../../../domain/model/model';
import type { Judgement } from '../../../state/judgement';
import type { KnownImages } from '../../../state/known-images';
import './explain.css';
import { AnswerMap } from './answer-map';
import { AskedPixels } from './asked-pixels';
import { FamiliarityCard } from './familiarity-card';
import { FirstLayer } from './first-layer';

interface ExplanationProps {
  model: Model;
  /** What the model learned from; null where its data set is not open. */
  known: KnownImages | null;
  /** Uint8Array [100 * 100], as the model sees the image. */
  pixels: Uint8Array<ArrayBuffer>;
  /** In the order of CLASS_NAMES. */
  probabilities: readonly number[];
  /** How the image compares to those the model learned from. */
  judgement: Judgement;
}

/** How far to trust an answer, and what it rests on. */
export function Explanation(props: ExplanationProps) {
  const { model, known, pixels, probabilities, judgement } = props;
  return (
    <section className="card explanation" aria-label="Explanation">
      <FamiliarityCard known={known} judgement={judgement} />
      <AnswerMap model={model} pixels={pixels} probabilities={probabilities} />
      {model.kind === 'network' ? <FirstLayer model={model} /> : <AskedPixels model={model} />}
    </section>
  );
}
