import type { Model } from '../../../domain/model/model';
import type { Judgement } from '../../../state/judgement';
import './explain.css';
import { AnswerMap } from './answer-map';
import { AskedPixels } from './asked-pixels';
import { FamiliarityCard } from './familiarity-card';
import { FirstLayer } from './first-layer';

interface ExplanationProps {
  model: Model;
  /** Uint8Array [100 * 100], as the model sees the image. */
  pixels: Uint8Array<ArrayBuffer>;
  /** In the order of CLASS_NAMES. */
  probabilities: readonly number[];
  /** How the image compares to those the model learned from. */
  judgement: Judgement;
}

/** How far to trust an answer, and what it rests on. */
export function Explanation(props: ExplanationProps) {
  const { model, pixels, probabilities, judgement } = props;
  return (
    <section className="card explanation" aria-label="Explanation">
      <FamiliarityCard judgement={judgement} />
      <AnswerMap model={model} pixels={pixels} probabilities={probabilities} />
      {model.kind === 'network' ? <FirstLayer model={model} /> : <AskedPixels model={model} />}
    </section>
  );
}
