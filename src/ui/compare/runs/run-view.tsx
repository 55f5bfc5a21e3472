import { Anchor, Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import { testReportOf, type RunSummary } from '../../../domain/run/run-summary';
import { linkToView } from '../../address';
import { CopyLinkButton } from '../../common/copy-link-button';
import shared from '../../common/shared.module.css';
import { useInSight } from '../../common/use-in-sight';
import { ConfusionMatrixTable } from '../../evaluate/scores/confusion-matrix-table';
import { LossCharts } from '../../train/loss-charts';
import { RUN_ACTIONS, RUN_VIEW } from '../texts/runs';
import { RunDetails } from './run-details';
import styles from './run-view.module.css';

interface RunViewProps {
  /** Null where no run of this id is kept. */
  run: RunSummary | null;
  canBeOpened: boolean;
  onOpen: () => void;
  /** How the opening goes. */
  children: ReactNode;
}

/** One kept run at an address of its own: what it is, how right it is, and how it was trained. */
export function RunView({ run, canBeOpened, onOpen, children }: RunViewProps) {
  const heading = useInSight<HTMLHeadingElement>(true, 'start');
  const report = run && testReportOf(run);
  return (
    <>
      <section className={shared.card} aria-label={RUN_VIEW.label}>
        <Title order={2} ref={heading} tabIndex={-1} className={styles.name}>
          {run?.name ?? RUN_VIEW.unknown}
        </Title>
        {run && report ? (
          <>
            <RunDetails run={run} />
            <p className={styles.figures}>
              {RUN_VIEW.figures(report, wilsonIntervals(report).accuracy)}
            </p>
            <ConfusionMatrixTable
              caption={RUN_VIEW.matrix}
              classes={run.classes}
              matrix={report.confusionMatrix}
            />
          </>
        ) : (
          <p className={shared.hint}>{RUN_VIEW.unknownHint}</p>
        )}
        {children}
        <div className={shared.actions}>
          {run && canBeOpened && <Button onClick={onOpen}>{RUN_VIEW.open[run.kind]}</Button>}
          {run?.kind === 'network' && (
            <CopyLinkButton setup={{ recipe: run.recipe, fingerprint: run.answers.fingerprint }} />
          )}
          <Anchor href={linkToView('compare', 'runs')}>{RUN_ACTIONS.all}</Anchor>
        </div>
      </section>
      {run?.kind === 'network' && <LossCharts recipe={run.recipe} history={run.history} />}
    </>
  );
}
