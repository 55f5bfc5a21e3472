import { Button } from '@mantine/core';
import type { Run } from '../../domain/run/run-record';
import { isTraining } from '../../state/app-store';
import { saveRunRecord } from '../../state/save-files';
import { Page, Waiting } from '../common/page';
import { describeExclusions } from '../exclusion-texts';
import { formatCount, formatPercent, plural } from '../format';
import { useAppState } from '../use-app-state';
import { linkToStep } from '../use-step';
import { ArticleComparison } from './article-comparison';
import { ClassScoresTable } from './class-scores-table';
import { ConfusionMatrixTable } from './confusion-matrix-table';
import { RunsCard } from './runs/runs-card';

export function EvaluatePage() {
  const training = useAppState((state) => state.training);
  return (
    <Page
      step="evaluate"
      intro="What the network got right and wrong, on the images it learned from and on those it never saw."
    >
      {training.status === 'done' ? (
        <Evaluation run={training.run} />
      ) : (
        <Waiting nextStep="train">
          {isTraining(training)
            ? 'The training is still running: the evaluation follows when it ends or is stopped.'
            : 'Evaluate needs a trained network.'}
        </Waiting>
      )}
      <RunsCard />
    </Page>
  );
}

function Evaluation({ run }: { run: Run }) {
  const { test, train } = run.evaluation;
  const state = useAppState(({ dataset }) => dataset);
  return (
    <>
      <section className="card" aria-label="Summary">
        <h2 className="card-title">
          {formatCount(Math.round(test.accuracy * test.images))} of{' '}
          {plural(test.images, 'test image')} right: {formatPercent(test.accuracy)}
        </h2>
        <p className="hint">
          {run.dataset.isSample &&
            'These images are drawings, so the figures say nothing about X-rays. '}
          {run.status === 'stopped' &&
            `The training was stopped after ${plural(run.history.length, 'full epoch')}. `}
          {run.keptEpoch !== null &&
            run.keptEpoch < run.history.length &&
            `The network is that of epoch ${run.keptEpoch} of ${run.history.length}. `}
          One run with one seed: another seed gives other figures.
        </p>
        {run.dataset.exclusions.length > 0 && (
          <p className="hint">{describeExclusions(run.dataset.exclusions)}</p>
        )}
        <ArticleComparison run={run} />
        <div className="actions">
          <Button component="a" href={linkToStep('predict')}>
            Ask about an X-ray
          </Button>
          <Button
            variant="default"
            onClick={() => {
              if (state.status === 'ready') void saveRunRecord(state.dataset, run);
            }}
          >
            Download run record
          </Button>
        </div>
      </section>
      <section className="card columns columns-wide" aria-label="Test">
        <ConfusionMatrixTable caption="Confusion matrix, test" matrix={test.confusionMatrix} />
        <ClassScoresTable caption="Scores by class, test" report={test} />
      </section>
      <section className="card columns columns-wide" aria-label="Train">
        <ConfusionMatrixTable caption="Confusion matrix, train" matrix={train.confusionMatrix} />
        <ClassScoresTable caption="Scores by class, train" report={train} />
      </section>
    </>
  );
}
