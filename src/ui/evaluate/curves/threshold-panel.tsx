import { Button } from '@mantine/core';
import clsx from 'clsx';
import { classAt, type Classes } from '../../../domain/dataset/classes';
import type { ThresholdCurve, ThresholdPoint } from '../../../domain/evaluation/curves';
import { ClassControl } from '../../common/class-control';
import { ShareSlider } from '../../common/share-slider';
import shared from '../../common/shared.module.css';
import { formatPercent } from '../../../domain/format-figures';
import { Term } from '../../glossary/term';
import type { TermId } from '../../glossary/terms';
import { THRESHOLD, thresholdTitle } from '../texts/curves';
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
    <div className={clsx(shared.columns, styles.threshold)}>
      <div className={styles.part}>
        <ClassControl
          label={THRESHOLD.class(prefix)}
          classes={classes}
          value={label}
          onChange={(chosen) => {
            onChange({ label: chosen, threshold });
          }}
        />
        <div className={styles.slider}>
          <ShareSlider
            label={THRESHOLD.name(prefix)}
            step={0.01}
            value={Math.min(1, threshold)}
            onChange={(value) => {
              onChange({ label, threshold: value });
            }}
          />
        </div>
        <p className={shared.hint}>{THRESHOLD.note}</p>
      </div>
      <div className={styles.part}>
        <p>{thresholdTitle(classAt(classes, label), point, curve)}</p>
        <p className={clsx(shared.hint, styles.figures)}>
          <Figure
            term="precision"
            name={THRESHOLD.precision}
            part={found}
            of={found + falseAlarms}
          />
          <Figure term="recall" name={THRESHOLD.recall} part={found} of={curve.positives} />
          <Figure
            term="false-positive-rate"
            name={THRESHOLD.falseAlarms}
            part={falseAlarms}
            of={curve.negatives}
          />
        </p>
        <Button
          variant="default"
          aria-label={`${prefix}${THRESHOLD.show(decided)}`}
          disabled={decided === 0}
          onClick={() => {
            onOpen(point);
          }}
        >
          {THRESHOLD.show(decided)}
        </Button>
      </div>
    </div>
  );
}

const NOTHING = { found: 0, falseAlarms: 0 };

function Figure(props: { term: TermId; name: string; part: number; of: number }) {
  const { term, name, part, of } = props;
  return (
    <span>
      <Term id={term}>{name}</Term> {of === 0 ? THRESHOLD.none : formatPercent(part / of)}
    </span>
  );
}
