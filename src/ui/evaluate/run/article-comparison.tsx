import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { Fragment } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { ARTICLE_FIGURES } from '../../../domain/evaluation/article-figures';
import type { NetworkRun } from '../../../domain/run/run';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { formatScore } from '../../../domain/format-figures';
import evaluateStyles from '../evaluate.module.css';
import { shownIntervals } from '../intervals/shown-intervals';
import { useIntervals } from '../intervals/use-intervals';
import scoresTableStyles from '../scores/scores-table.module.css';
import { ARTICLE, comparisonSentence, formatPrinted } from '../texts/article';
import { intervalText } from '../texts/intervals';
import styles from './article-comparison.module.css';

/** The run's figures beside the four the article reports, and whether they differ. */
export function ArticleComparison({ dataset, run }: { dataset: Dataset; run: NetworkRun }) {
  const { evaluation } = run;
  const testImagesLeftOut = countTestImagesLeftOut(dataset, run);
  return (
    <section className={clsx(shared.card, styles.article)} aria-label={ARTICLE.name}>
      <VisuallyHidden component="h2">{ARTICLE.title}</VisuallyHidden>
      <ScrollTable caption={ARTICLE.title} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{ARTICLE.figure}</th>
            <th scope="col">{ARTICLE.run}</th>
            <th scope="col">{ARTICLE.interval}</th>
            <th scope="col">{ARTICLE.article}</th>
          </tr>
        </thead>
        <tbody>
          {(['train', 'test'] as const).map((split) => (
            <FigureRows key={split} split={split} dataset={dataset} run={run} />
          ))}
        </tbody>
      </ScrollTable>
      <p className={clsx(shared.hint, evaluateStyles.note)}>
        {ARTICLE.note}{' '}
        {testImagesLeftOut > 0 && ARTICLE.otherTestSet(testImagesLeftOut, evaluation.test.images)}
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
          <th scope="row">{ARTICLE.figureOf(figure, split)}</th>
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
