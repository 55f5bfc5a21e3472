import { SegmentedControl, Slider, VisuallyHidden } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { classAt, type Classes } from '../../../domain/dataset/classes';
import { mostProbableClass } from '../../../domain/evaluation/confusion-matrix';
import { fullValueOf } from '../../../domain/explain/describe-map';
import { smoothMap } from '../../../domain/explain/smooth-map';
import { sideAtRight, type StudyTags } from '../../../domain/imaging/dicom/study-tags';
import type { Model } from '../../../domain/model/model';
import { MAP_KINDS, type MapKind } from '../../../state/predict/explain-image';
import { ClassControl } from '../../common/class-control';
import { ErrorNotice } from '../../common/error-notice';
import { ShareSlider } from '../../common/share-slider';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import type { TermId } from '../../glossary/terms';
import { MAP_TEXTS, overText, peakText, smoothingText, WHY } from '../texts/why';
import styles from './answer-map.module.css';
import { ColourBar } from './colour-bar';
import { MapImage } from './map-image';
import { useMap } from './use-map';

export interface AnswerMapProps {
  model: Model;
  classes: Classes;
  pixels: Uint8Array<ArrayBuffer>;
  probabilities: readonly number[];
  /** Of a DICOM file alone. */
  study: StudyTags | null;
  /** What else can be unfolded, beside how the map is made. */
  children?: ReactNode;
}

const TERMS: Record<MapKind, TermId> = {
  occlusion: 'occlusion',
  gradient: 'saliency',
  'smooth-grad': 'smooth-grad',
};

/** The image with where the answer reacts laid over it. */
export function AnswerMap(props: AnswerMapProps) {
  const { model, classes, pixels, probabilities, study, children } = props;
  const [chosenKind, setKind] = useState<MapKind>('occlusion');
  // Trees answer in steps: they have no gradient.
  const kind = model.kind === 'forest' ? 'occlusion' : chosenKind;
  const [strength, setStrength] = useState(0.7);
  const [smoothing, setSmoothing] = useState(2);
  // Of one image: the next is first asked about its own answer.
  const [asked, setPredicted] = useState<{ of: Uint8Array; label: number }>();
  const label = asked?.of === pixels ? asked.label : mostProbableClass(probabilities);
  const result = useMap({ kind, model, pixels, label });
  const map = useMemo(
    () => (result?.ok ? smoothMap(result.value, smoothing) : null),
    [result, smoothing],
  );
  const className = classAt(classes, label).displayName;
  const { says, making } = MAP_TEXTS[kind];
  const full = map === null ? 0 : fullValueOf(map, kind === 'occlusion');
  // Of the map itself: smoothing is for the eye and flattens what it says.
  const right = study && sideAtRight(study);
  const peak = result?.ok ? peakText(result.value, kind, className, right) : null;
  return (
    <section aria-label={WHY.title} aria-busy={result === null}>
      <VisuallyHidden component="h2">{WHY.title}</VisuallyHidden>
      <div className={styles.columns}>
        <div className={shared.film}>
          <MapImage
            pixels={pixels}
            map={map}
            full={full}
            strength={strength}
            label={peak ?? WHY.noMap}
          />
        </div>
        <div className={styles.controls}>
          {model.kind === 'network' && (
            <SegmentedControl
              aria-label={WHY.kind}
              data={MAP_KINDS.map((value) => ({ value, label: MAP_TEXTS[value].name }))}
              value={kind}
              onChange={setKind}
            />
          )}
          <ClassControl
            label={WHY.ofClass}
            classes={classes}
            value={label}
            onChange={(chosen) => {
              setPredicted({ of: pixels, label: chosen });
            }}
          />
          {result === null && <p role="status">{WHY.waiting}</p>}
          {result && !result.ok && <ErrorNotice error={result.error} />}
          {peak !== null && <p role="status">{peak}</p>}
          {map !== null && <ColourBar kind={kind} full={full} />}
        </div>
      </div>
      <p className={shared.hint}>
        {says.before}
        <Term id={TERMS[kind]}>{says.term}</Term>
        {says.after}
      </p>
      <div className={styles.folded}>
        <details>
          <summary>{WHY.making}</summary>
          <div className={styles.making}>
            <p className={shared.hint}>
              {making} {overText(model.kind)}
            </p>
            <div className={styles.sliders}>
              <div>
                <p aria-hidden>{WHY.strength}</p>
                <ShareSlider
                  label={WHY.strength}
                  step={0.05}
                  value={strength}
                  onChange={setStrength}
                />
              </div>
              <div>
                <p aria-hidden>{WHY.smoothing}</p>
                <Slider
                  thumbLabel={WHY.smoothing}
                  min={0}
                  max={8}
                  step={0.5}
                  value={smoothing}
                  label={smoothingText}
                  onChange={setSmoothing}
                />
              </div>
            </div>
          </div>
        </details>
        {children}
      </div>
    </section>
  );
}
