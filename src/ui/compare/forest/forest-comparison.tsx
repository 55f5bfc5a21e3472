import { Anchor, Title } from '@mantine/core';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import type { ForestRun, Run } from '../../../domain/run/run';
import { type FigureUnit, unitOfFigure } from '../../../domain/format-figures';
import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import { useAppState } from '../../use-app-state';
import { linkToStep } from '../../address';
import {
  shownIntervals,
  type ShownInterval,
  type ShownIntervals,
} from '../../evaluate/intervals/shown-intervals';
import { useIntervals } from '../../evaluate/intervals/use-intervals';
import { FigureCell } from '../../evaluate/scores/figure-cell';
import { areComparable, comparisonTitle, FOREST_COMPARISON } from '../texts/forest';

/** The network's figures on the test images and the forest's, with their intervals. */
export function ForestComparison({ run, dataset }: { run: ForestRun; dataset: Dataset }) {
  const network = useAppState(({ current }) => current.network);
  const compared = { dataset, runs: network ? [network, run] : [run] };
  return (
    <>
      <Title order={2}>{comparisonTitle(network, run)}</Title>
      <ScrollTable caption={FOREST_COMPARISON.table}>
        <thead>
          <tr>
            <th scope="col">{FOREST_COMPARISON.columns.figure}</th>
            {network && <th scope="col">{FOREST_COMPARISON.columns.network}</th>}
            <th scope="col">{FOREST_COMPARISON.columns.forest}</th>
          </tr>
        </thead>
        <tbody>
          {OVERALL.map(([figure, term]) => (
            <FigureRow
              key={figure}
              name={<Term id={term}>{FOREST_COMPARISON.figures[figure]}</Term>}
              {...compared}
              figure={overall(figure)}
            />
          ))}
          {run.dataset.classes.map((one, label) => (
            <FigureRow
              key={one.name}
              name={
                <>
                  {FOREST_COMPARISON.recall}, <ClassLabel of={one} />
                </>
              }
              {...compared}
              figure={recallOf(label)}
            />
          ))}
        </tbody>
      </ScrollTable>
      {network === null && (
        <p className={shared.hint} style={{ marginTop: 8 }}>
          <Anchor inherit underline="always" href={linkToStep('train')}>
            {FOREST_COMPARISON.train}
          </Anchor>{' '}
          {FOREST_COMPARISON.toSeeBeside}
        </p>
      )}
      {network && !areComparable(network, run) && (
        <p className={shared.hint} style={{ marginTop: 8 }}>
          {FOREST_COMPARISON.otherImages}
        </p>
      )}
    </>
  );
}

const OVERALL = [
  ['accuracy', 'accuracy'],
  ['balancedAccuracy', 'balanced-accuracy'],
  ['macroF1', 'macro-f1'],
  ['weightedF1', 'weighted-f1'],
] as const;

type Figure = (
  report: ClassificationReport,
  intervals: ShownIntervals,
) => { value: number | null; interval: ShownInterval; unit: FigureUnit };

function overall(name: (typeof OVERALL)[number][0]): Figure {
  const unit = unitOfFigure(name);
  return (report, intervals) => ({ value: report[name], interval: intervals[name], unit });
}

function recallOf(label: number): Figure {
  return ({ perClass }, intervals) => ({
    value: perClass[label]?.support ? perClass[label].recall : null,
    interval: intervals.perClass[label]?.recall ?? 'no-figure',
    unit: 'percent',
  });
}

function FigureRow(props: {
  name: React.ReactNode;
  dataset: Dataset;
  runs: readonly Run[];
  figure: Figure;
}) {
  const { name, dataset, runs, figure } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      {runs.map((run) => (
        <RunFigure key={run.kind} dataset={dataset} run={run} figure={figure} />
      ))}
    </tr>
  );
}

function RunFigure({ dataset, run, figure }: { dataset: Dataset; run: Run; figure: Figure }) {
  const { test } = run.evaluation;
  const state = useIntervals(dataset, run.predictions.test);
  return <FigureCell {...figure(test, shownIntervals(test, state))} />;
}
