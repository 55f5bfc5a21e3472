import { Title } from '@mantine/core';
import clsx from 'clsx';
import { useMemo } from 'react';
import { countsInUse } from '../../../domain/audit/exclusions';
import { countOf, splitsWithImages, type Dataset } from '../../../domain/dataset/dataset';
import { epochCounts } from '../../../domain/training/epoch-counts';
import { ClassBalanceChart } from '../../charts/class-balance-chart';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import { useAppState } from '../../use-app-state';
import { BALANCE, balanceTitle, repeatsNote, repeatsSentence } from '../texts/balance';
import figureStyles from './figures.module.css';

/** Images in use by class, in TRAIN before and after oversampling, in VALIDATION and TEST. */
export function ClassBalanceCard({ dataset }: { dataset: Dataset }) {
  const exclusions = useAppState((state) => state.exclusions);
  const { oversampling, validation, nearDuplicates } = useAppState(({ recipe }) => recipe);
  const takesOff =
    validation.kind === 'held-out' || validation.kind === 'fold' || nearDuplicates === 'excluded';
  const counts = useMemo(() => countsInUse(dataset, exclusions), [dataset, exclusions]);
  const { train } = counts;
  const shown = epochCounts(train, 'duplicate');
  const { classes } = dataset;
  const sentence = repeatsSentence(classes, train, shown);
  return (
    <section className={shared.card} aria-label={BALANCE.title}>
      <Title order={2}>{BALANCE.title}</Title>
      <div className={shared.columns}>
        <ClassBalanceChart
          title={balanceTitle(classes, train, 'train')}
          classes={classes}
          counts={train}
          shown={shown}
          note={(name) => repeatsNote(countOf(train, name), countOf(shown, name))}
        />
        {splitsWithImages(dataset.counts)
          .filter((split) => split !== 'train')
          .map((split) => (
            <ClassBalanceChart
              key={split}
              title={balanceTitle(classes, counts[split], split)}
              classes={classes}
              counts={counts[split]}
            />
          ))}
      </div>
      <p className={clsx(shared.hint, figureStyles.hint)}>
        {BALANCE.legend.before} <Term id="oversampling">{BALANCE.legend.term}</Term>
        {BALANCE.legend.after} {sentence}
        {oversampling === 'none' && ` ${BALANCE.noOversampling}`}
        {takesOff && ` ${BALANCE.heldOutCounted}`}
      </p>
    </section>
  );
}
