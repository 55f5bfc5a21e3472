import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { useMemo } from 'react';
import { reliabilityBins } from '../../../domain/evaluation/calibration';
import type {
  ClassificationReport,
  ScoredImages,
} from '../../../domain/evaluation/classification-report';
import { wilsonInterval } from '../../../domain/evaluation/intervals';
import { ReliabilityChart, type ReliabilityBar } from '../../charts/reliability-chart';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import evaluateStyles from '../evaluate.module.css';
import type { ShownInterval } from '../intervals/shown-intervals';
import { intervalText } from '../texts/intervals';
import { binTitle, calibrationTitle, RELIABILITY } from '../texts/reliability';

interface ReliabilityFigureProps {
  /** Begins the name. */
  prefix: string;
  scored: ScoredImages;
  report: ClassificationReport;
  interval: ShownInterval;
  /** Asks for the images of a bar; bins count from 0. */
  onOpen: (bin: number, title: string) => void;
}

/** Whether the network is right as often as it is sure. */
export function ReliabilityFigure(props: ReliabilityFigureProps) {
  const { prefix, scored, report, interval, onOpen } = props;
  const { answers } = scored;
  const bins = useMemo(
    () => reliabilityBins(answers, new Float64Array(answers.bin.length).fill(1)),
    [answers],
  );
  const bars = bins.flatMap((bin, index): (ReliabilityBar & { bin: number })[] => {
    if (bin.images === 0) return [];
    const { value, low, high } = wilsonInterval(bin.correct, bin.images);
    const { low: from, high: to, images } = bin;
    return [{ bin: index, from, to, accuracy: value, low, high, images, label: binTitle(bin) }];
  });
  return (
    <section className={shared.card} aria-label={RELIABILITY.title(prefix)}>
      <VisuallyHidden component="h2">{RELIABILITY.title(prefix)}</VisuallyHidden>
      <ReliabilityChart
        title={calibrationTitle(bins)}
        note={RELIABILITY.note}
        bars={bars}
        onPick={(picked) => {
          const bar = bars.find(({ from }) => from === picked.from);
          if (bar) onOpen(bar.bin, bar.label);
        }}
      />
      {report.calibrationError !== null && (
        <p className={clsx(shared.hint, evaluateStyles.note)}>
          <Term id="ece">{RELIABILITY.error}</Term>{' '}
          {RELIABILITY.errorIs(
            report.calibrationError,
            typeof interval === 'string' ? null : intervalText(interval, 'score'),
          )}
        </p>
      )}
    </section>
  );
}
