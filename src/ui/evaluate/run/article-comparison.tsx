import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { Fragment } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { ARTICLE_FIGURES } from '../../../domain/evaluation/article-figures';
import type { NetworkRun } from '../../../domain/run/run';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { formatScore } from '../../../domain/format-figures';
import { plural } from '../../format';
import evaluateStyles from '../evaluate.module.css';
import { intervalText } from '../intervals/interval-texts';
import { shownIntervals } from '../intervals/shown-intervals';
import { useIntervals } from '../intervals/use-intervals';
import scoresTableStyles from '../scores/scores-table.module.css';
import styles from './article-comparison.module.css';
import { comparisonSentence, formatPrinted } from './article-texts';

const FIGURE_NAMES = { accuracy: 'Accuracy', weightedF1: 'Weighted F1' } as const;

/** The run's figures beside the four the article reports, and whether they differ. */
export function ArticleComparison({ dataset, run }: { dataset: Dataset; run: NetworkRun }) {
  const { evaluation } = run;
  const testImagesLeftOut = countTestImagesLeftOut(dataset, run);
  return (
    <section className={shared.card} aria-label="Article">
      <VisuallyHidden component="h2">This run beside the article</VisuallyHidden>
      <ScrollTable caption="This run beside the article" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">This run</th>
            <th scope="col">95 % interval</th>
            <th scope="col">Article</th>
          </tr>
        </thead>
        <tbody>
          {(['train', 'test'] as const).map((split) => (
            <FigureRows key={split} split={split} dataset={dataset} run={run} />
          ))}
        </tbody>
      </ScrollTable>
      <p className={clsx(shared.hint, evaluateStyles.note)}>
        Article: a notebook of May 2020 on the full archive. Its F1 stands beside the weighted mean,
        the nearest to its accuracy. This run&apos;s train figures count every image once, without
        dropout. The intervals cover which images are tested; another seed moves a run by several
        points more.
        {testImagesLeftOut > 0 &&
          ` The article's test set is another one: here ${plural(testImagesLeftOut, 'TEST image was', 'TEST images were')} left out, and ${plural(evaluation.test.images, 'image')} remained.`}
      </p>
    </section>
  );
}

function countTestImagesLeftOut(
  { images }: Dataset,
  { dataset: { exclusions } }: NetworkRun,
): number {
  const names = new Set(exclusions.flatMap((exclusion) => exclusion.names));
  return images.filter(({ name, split }) => split === 'test' && names.has(name)).length;
}

function FigureRows(props: { split: 'train' | 'test'; dataset: Dataset; run: NetworkRun }) {
  const { split, dataset, run } = props;
  const report = run.evaluation[split];
  const state = useIntervals(dataset, run.predictions[split]);
  const intervals = shownIntervals(report, state);
  return (['accuracy', 'weightedF1'] as const).map((figure) => {
    const printed = ARTICLE_FIGURES[split][figure];
    return (
      <Fragment key={figure}>
        <tr className={styles.compared}>
          <th scope="row">
            {FIGURE_NAMES[figure]}, {split}
          </th>
          <td className={scoresTableStyles.value}>{formatScore(report[figure])}</td>
          <td>{intervalText(intervals[figure], 'score')}</td>
          <td>{formatPrinted(printed)}</td>
        </tr>
        <tr>
          <td colSpan={4} className={styles.comparison}>
            {comparisonSentence(intervals[figure], printed)}
          </td>
        </tr>
      </Fragment>
    );
  });
}
