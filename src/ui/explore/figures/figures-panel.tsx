import { memo } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { FiguresBySplit } from '../../../domain/explore/class-figures';
import { useAppState } from '../../use-app-state';
import { AverageImagesCard } from './average-images-card';
import { ClassBalanceCard } from './class-balance-card';
import figureStyles from './figures.module.css';
import { GreyValuesCard } from './grey-values-card';

/**
 * How many images the classes have, how bright they are, and what their average looks like.
 * Rendered again for other figures only: the audit, which goes on meanwhile, reports often.
 */
export const FiguresPanel = memo(function FiguresPanel(props: {
  dataset: Dataset;
  /** null while they are made, and where they could not be. */
  figures: FiguresBySplit | null;
}) {
  const { dataset, figures } = props;
  const hasFailed = useAppState(({ exploration }) => exploration.status === 'failed');
  const isThereOrComes = figures !== null || !hasFailed;
  return (
    <div className={figureStyles.cards}>
      <ClassBalanceCard dataset={dataset} />
      {isThereOrComes && <GreyValuesCard classes={dataset.classes} figures={figures} />}
      {isThereOrComes && <AverageImagesCard classes={dataset.classes} figures={figures} />}
    </div>
  );
});
