import { Button } from '@mantine/core';
import { classAt, type Classes } from '../../../domain/dataset/classes';
import type { ThresholdCurve, ThresholdPoint } from '../../../domain/evaluation/curves';
import { ClassControl } from '../../common/class-control';
import { ShareSlider } from '../../common/share-slider';
import shared from '../../common/shared.module.css';
import { formatPercent } from '../../../domain/format-figures';
import { plural } from '../../format';
import { Term } from '../../glossary/term';
import { thresholdTitle } from '../evaluate-texts';
import { indexAtThreshold } from './drawn-curves';
import styles from './threshold-panel.module.css';

interface ThresholdPanelProps {
  /** Begins every name. */
  prefix: string;
  classes: Classes;
  curve: ThresholdCurve;
  label: number;
  /** Images with at least this probability are taken for the class. */
  threshold: number;
  onChange: (chosen: { label: number; threshold: number }) => void;
  onOpen: (point: ThresholdPoint) => void;
}

/** One class, one threshold: what it finds, what it costs, and the images behind both. */
export function ThresholdPanel(props: ThresholdPanelProps) {
  const { prefix, classes, curve, label, threshold, onChange, onOpen } = props;
  const { found, falseAlarms } = curve.points[indexAtThreshold(curve, threshold)] ?? NOTHING;
  const point = { threshold, found, falseAlarms };
  const decided = curve.positives + falseAlarms;
  return (
    <div className={styles.threshold}>
      <ClassControl
        label={`${prefix}Class of the threshold`}
        classes={classes}
        value={label}
        onChange={(chosen) => {
          onChange({ label: chosen, threshold });
        }}
      />
      <div className={styles.slider}>
        <ShareSlider
          label={`${prefix}Threshold`}
          step={0.01}
          value={Math.min(1, threshold)}
          onChange={(value) => {
            onChange({ label, threshold: value });
          }}
        />
      </div>
      <p>{thresholdTitle(classAt(classes, label), point, curve)}</p>
      <p className={shared.hint}>
        <Term id="precision">Precision</Term> {share(found, found + falseAlarms)},{' '}
        <Term id="recall">recall</Term> {share(found, curve.positives)},{' '}
        <Term id="false-positive-rate">false alarms</Term> {share(falseAlarms, curve.negatives)}.
        The answer itself is always the most probable class, whatever its probability.
      </p>
      <Button
        variant="default"
        aria-label={`${prefix}Show these ${plural(decided, 'image')}`}
        disabled={decided === 0}
        onClick={() => {
          onOpen(point);
        }}
      >
        Show these {plural(decided, 'image')}
      </Button>
    </div>
  );
}

const NOTHING = { found: 0, falseAlarms: 0 };

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : formatPercent(part / whole);
}
