import { ARTICLE_FIGURES, type PrintedFigure } from '../../domain/evaluation/article-figures';
import type { Run } from '../../domain/run/run-record';
import { ScrollTable } from '../common/scroll-table';
import { formatScore, plural } from '../format';
import { useAppState } from '../use-app-state';

/** The run's figures beside the four the article reports. */
export function ArticleComparison({ run }: { run: Run }) {
  const { evaluation } = run;
  const testImagesLeftOut = useTestImagesLeftOut(run);
  return (
    <>
      <ScrollTable caption="This run beside the article">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">This run</th>
            <th scope="col">Article</th>
          </tr>
        </thead>
        <tbody>
          {(['train', 'test'] as const).map((split) => (
            <FigureRows
              key={split}
              split={split}
              report={evaluation[split]}
              article={ARTICLE_FIGURES[split]}
            />
          ))}
        </tbody>
      </ScrollTable>
      <p className="hint" style={{ marginTop: 8 }}>
        Article: a notebook of May 2020 on the full archive. Its F1 stands beside the weighted mean,
        the nearest to its accuracy. This run's train figures count every image once, without
        dropout.
        {testImagesLeftOut > 0 &&
          ` The article's test set is another one: here ${plural(testImagesLeftOut, 'TEST image was', 'TEST images were')} left out, and ${plural(evaluation.test.images, 'image')} remained.`}
      </p>
    </>
  );
}

/** Opening another data set forgets the run, so the one that is open is the run's. */
function useTestImagesLeftOut({ dataset: { exclusions } }: Run): number {
  const state = useAppState(({ dataset }) => dataset);
  if (state.status !== 'ready') return 0;
  const names = new Set(exclusions.flatMap((exclusion) => exclusion.names));
  return state.dataset.images.filter(({ name, split }) => split === 'test' && names.has(name))
    .length;
}

function FigureRows(props: {
  split: 'train' | 'test';
  report: Run['evaluation']['train'];
  article: Record<'accuracy' | 'weightedF1', PrintedFigure>;
}) {
  const { split, report, article } = props;
  return (
    <>
      <tr>
        <th scope="row">Accuracy, {split}</th>
        <td>{formatScore(report.accuracy)}</td>
        <td>{formatPrinted(article.accuracy)}</td>
      </tr>
      <tr>
        <th scope="row">Weighted F1, {split}</th>
        <td>{formatScore(report.weightedF1)}</td>
        <td>{formatPrinted(article.weightedF1)}</td>
      </tr>
    </>
  );
}

function formatPrinted({ value, digits }: PrintedFigure): string {
  return value.toFixed(digits);
}
