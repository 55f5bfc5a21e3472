import { SegmentedControl, Slider, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import { classAt, type Classes } from '../../../domain/dataset/classes';
import { mostProbableClass } from '../../../domain/evaluation/confusion-matrix';
import { fullValueOf } from '../../../domain/explain/describe-map';
import { smoothMap } from '../../../domain/explain/smooth-map';
import type { Model } from '../../../domain/model/model';
import { MAP_KINDS, type MapKind } from '../../../state/predict/explain-image';
import { ClassControl } from '../../common/class-control';
import { ErrorNotice } from '../../common/error-notice';
import { ShareSlider } from '../../common/share-slider';
import shared from '../../common/shared.module.css';
import styles from './answer-map.module.css';
import { ColourBar } from './colour-bar';
import { MapImage } from './map-image';
import { MAP_TEXTS, peakText } from './map-texts';
import { useMap } from './use-map';

export interface AnswerMapProps {
  model: Model;
  classes: Classes;
  pixels: Uint8Array<ArrayBuffer>;
  probabilities: readonly number[];
}

/** The image with where the answer reacts laid over it. */
export function AnswerMap({ model, classes, pixels, probabilities }: AnswerMapProps) {
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
  const { explanation } = MAP_TEXTS[kind];
  const full = map === null ? 0 : fullValueOf(map, kind === 'occlusion');
  // Of the map itself: smoothing is for the eye and flattens what it says.
  const peak = result?.ok ? peakText(result.value, kind, className) : null;
  return (
    <section aria-label="Where the answer reacts" aria-busy={result === null}>
      <VisuallyHidden component="h2">Where the answer reacts</VisuallyHidden>
      <div className={styles.columns}>
        <div className={shared.film}>
          <MapImage
            pixels={pixels}
            map={map}
            full={full}
            strength={strength}
            label={peak ?? 'The image without a map'}
          />
        </div>
        <div className={styles.controls}>
          {model.kind === 'network' && (
            <SegmentedControl
              aria-label="Kind of map"
              data={MAP_KINDS.map((value) => ({ value, label: MAP_TEXTS[value].name }))}
              value={kind}
              onChange={setKind}
            />
          )}
          <ClassControl
            label="Class of the map"
            classes={classes}
            value={label}
            onChange={(chosen) => {
              setPredicted({ of: pixels, label: chosen });
            }}
          />
          <div className={styles.sliders}>
            <div>
              <p aria-hidden>Strength</p>
              <ShareSlider label="Strength" step={0.05} value={strength} onChange={setStrength} />
            </div>
            <div>
              <p aria-hidden>Smoothing</p>
              <Slider
                thumbLabel="Smoothing"
                min={0}
                max={8}
                step={0.5}
                value={smoothing}
                label={(value) => `${value} pixels`}
                onChange={setSmoothing}
              />
            </div>
          </div>
          {result === null && <p role="status">Working out the map ...</p>}
          {result && !result.ok && <ErrorNotice error={result.error} />}
          {peak !== null && <p role="status">{peak}</p>}
          {map !== null && (
            <div className={shared.film}>
              <ColourBar kind={kind} full={full} />
            </div>
          )}
        </div>
      </div>
      <p className={shared.hint}>
        {explanation} It lies over what the {model.kind} sees, 100 x 100 grey, and shows where the
        answer reacts, not where disease is.
      </p>
    </section>
  );
}
