import { Anchor, Title } from '@mantine/core';
import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import type { ForestRun } from '../../../domain/forest/forest-run';
import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import { formatScore } from '../../format';
import { useAppState } from '../../use-app-state';
import { linkToStep } from '../../use-step';
import { areComparable, comparisonTitle } from './forest-texts';

/** The network's figures on the test images and the forest's. */
export function ForestComparison({ run }: { run: ForestRun }) {
  const training = useAppState((state) => state.training);
  const network = training.status === 'done' ? training.run : null;
  const reports = [...(network ? [network.evaluation.test] : []), run.evaluation.test];
  return (
    <>
      <Title order={2}>{comparisonTitle(network, run)}</Title>
      <ScrollTable caption="Network and forest, test">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {network && <th scope="col">Network</th>}
            <th scope="col">Forest</th>
          </tr>
        </thead>
        <tbody>
          <FigureRow name="Accuracy" reports={reports} figure={({ accuracy }) => accuracy} />
          <FigureRow name="Macro F1" reports={reports} figure={({ macroF1 }) => macroF1} />
          <FigureRow name="Weighted F1" reports={reports} figure={({ weightedF1 }) => weightedF1} />
          {run.evaluation.test.perClass.map(({ className }, label) => (
            <FigureRow
              key={className}
              name={
                <>
                  Recall, <ClassLabel name={className} />
                </>
              }
              reports={reports}
              figure={({ perClass }) => perClass[label]?.recall ?? 0}
            />
          ))}
        </tbody>
      </ScrollTable>
      {network === null && (
        <p className="hint" style={{ marginTop: 8 }}>
          <Anchor inherit underline="always" href={linkToStep('train')}>
            Train a network
          </Anchor>{' '}
          to see it beside the forest.
        </p>
      )}
      {network && !areComparable(network, run) && (
        <p className="hint" style={{ marginTop: 8 }}>
          Other images were left out of the one than of the other: grow the forest again, or train
          again, to compare them.
        </p>
      )}
    </>
  );
}

function FigureRow(props: {
  name: React.ReactNode;
  reports: readonly ClassificationReport[];
  figure: (report: ClassificationReport) => number;
}) {
  const { name, reports, figure } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      {reports.map((report, column) => (
        <td key={column}>{formatScore(figure(report))}</td>
      ))}
    </tr>
  );
}
