import { Title } from '@mantine/core';
import { useEffect } from 'react';
import { isTraining } from '../../state/train/train-state';
import type { AppState } from '../../state/app-store';
import type { ForgottenDataset } from '../../state/data/data-state';
import { listKeptDatasets } from '../../state/data/kept-datasets';
import type { KeptDataset } from '../../workers/storage/protocol';
import { distinctNames } from '../common/distinct-names';
import keptListStyles from '../common/kept-list.module.css';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { KeptDatasetItem } from './kept-dataset-item';
import styles from './kept-datasets-card.module.css';
import { describeLost, KEPT_DATASETS } from './texts/kept';
import { OPEN } from './texts/open';

/** The data sets kept in this browser, but for the one that is open; nothing where there are none. */
export function KeptDatasetsCard() {
  const state = useAppState(({ keptDatasets }) => keptDatasets);
  const forgotten = useAppState((all) => all.forgottenDataset);
  const openId = useAppState(idOfOpen);
  const training = useAppState((all) => isTraining(all.training));
  useEffect(() => {
    void listKeptDatasets();
  }, []);
  if (state.status !== 'ready') return null;
  const { lost } = state;
  const rows = rowsOf(
    state.datasets.filter(({ id }) => id !== openId),
    forgotten,
  );
  if (rows.length === 0 && lost.length === 0) return null;
  const names = distinctNames(rows.map(({ fileName }) => fileName));
  return (
    <section className={shared.card} aria-label={KEPT_DATASETS.title}>
      <Title order={2}>{KEPT_DATASETS.title}</Title>
      <p className={shared.hint}>
        {training && `${OPEN.whileTraining} `}
        {KEPT_DATASETS.hint}
      </p>
      {lost.map((one, index) => (
        <p key={index} className={styles.lost}>
          {describeLost(one)}
        </p>
      ))}
      <ul className={keptListStyles.list}>
        {rows.map((kept, index) => (
          <KeptDatasetItem
            key={identityOf(kept)}
            kept={kept}
            name={names[index] ?? kept.fileName}
            forgotten={forgotten?.kept === kept ? forgotten : null}
            training={training}
          />
        ))}
      </ul>
    </section>
  );
}

function idOfOpen({ dataset }: AppState): string | null {
  return dataset.status === 'ready' && dataset.keeping.status === 'kept'
    ? dataset.keeping.kept.id
    : null;
}

/** One that was forgotten stays in its place, until it is kept again. */
function rowsOf(
  datasets: readonly KeptDataset[],
  forgotten: ForgottenDataset | null,
): readonly KeptDataset[] {
  if (forgotten === null) return datasets;
  const { kept } = forgotten;
  if (datasets.some((one) => identityOf(one) === identityOf(kept))) return datasets;
  return [...datasets, kept].sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/** Of a data set, however often it is kept anew. */
function identityOf({ fileName, fingerprint }: KeptDataset): string {
  return `${fingerprint} ${fileName}`;
}
