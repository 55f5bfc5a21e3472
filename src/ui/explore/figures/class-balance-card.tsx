import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { countsInUse } from '../../../domain/audit/exclusions';
import type { Dataset } from '../../../domain/dataset/dataset';
import { epochCounts } from '../../../domain/training/epoch-counts';
import { ClassBalanceChart } from '../../charts/class-balance-chart';
import { useAppState } from '../../use-app-state';
import { balanceTitle, repeatsNote, repeatsSentence } from './balance-texts';

/** Images in use by class, in TRAIN before and after oversampling and in TEST. */
export function ClassBalanceCard({ dataset }: { dataset: Dataset }) {
  const exclusions = useAppState((state) => state.exclusions);
  const oversampling = useAppState(({ recipe }) => recipe.oversampling);
  const { train, test } = useMemo(() => countsInUse(dataset, exclusions), [dataset, exclusions]);
  const shown = epochCounts(train, 'duplicate');
  const sentence = repeatsSentence(train, shown);
  return (
    <section className="card" aria-label="Class balance">
      <Title order={2}>Class balance</Title>
      <div className="columns">
        <ClassBalanceChart
          title={balanceTitle(train, 'train')}
          counts={train}
          shown={shown}
          note={(name) => repeatsNote(train[name], shown[name])}
        />
        <ClassBalanceChart title={balanceTitle(test, 'test')} counts={test} />
      </div>
      <p className="hint figure-hint">
        Solid: images. Hatched: their repeats in TRAIN after oversampling; TEST is never
        oversampled. {sentence}
        {oversampling === 'none' &&
          ' Oversampling is switched off in the recipe now: an epoch shows each image once.'}
      </p>
    </section>
  );
}
