import { Title } from '@mantine/core';
import { memo } from 'react';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { describeRecipe } from '../../../domain/training/recipe-name';
import { EXPERIMENTS } from '../texts/experiments';
import styles from './experiments-section.module.css';
import { FoldsCard } from './folds-card';
import { LeakCard } from './leak-card';
import { SeedsCard } from './seeds-card';
import { ShortcutCard } from './shortcut-card';
import { useObstacle } from './use-obstacle';

/** What one training cannot tell: the same recipe several times, with one thing changed. */
export const ExperimentsSection = memo(function ExperimentsSection() {
  const hasDataset = useAppState(({ dataset }) => dataset.status === 'ready');
  const recipe = useAppState((state) => state.recipe);
  const obstacle = useObstacle();
  const error = useAppState((state) => state.earlierWorkError);
  if (!hasDataset) return null;
  return (
    <section className={styles.experiments} aria-label={EXPERIMENTS.title}>
      <div className={styles.head}>
        <Title order={2}>{EXPERIMENTS.title}</Title>
        <p className={shared.intro}>{EXPERIMENTS.intro(describeRecipe(recipe), recipe.seed)}</p>
        {error && <ErrorNotice error={error} />}
        <div role="status">{obstacle && <p className={shared.problem}>{obstacle}</p>}</div>
      </div>
      <SeedsCard isBlocked={obstacle !== null} />
      <LeakCard isBlocked={obstacle !== null} />
      <ShortcutCard isBlocked={obstacle !== null} />
      <FoldsCard isBlocked={obstacle !== null} />
    </section>
  );
});
