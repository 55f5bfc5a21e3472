import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { MeasuredTrial, Search } from '../../../domain/search/search';
import { recipeOfTrial, takeTrial } from '../../../state/train/search/take-trial';
import { ScrollTable } from '../../common/scroll-table';
import { SortHeader } from '../../common/sort-header';
import { softDisabled } from '../../common/soft-disabled';
import { formatPercent, formatScore } from '../../../domain/format-figures';
import { linkToStep } from '../../address';
import { useAppState } from '../../use-app-state';
import { TRIALS } from '../texts/search';
import { searchColumns } from './search-columns';
import styles from './trials-table.module.css';

interface TrialsTableProps {
  search: Search;
  /** The best first. */
  trials: MeasuredTrial[];
  disabled: boolean;
}

type Order = 'score' | 'trial';

/** Every trial with its values and scores. */
export function TrialsTable({ search, trials, disabled }: TrialsTableProps) {
  const [order, setOrder] = useState<Order>('score');
  const columns = searchColumns(search);
  const shown =
    order === 'score' ? trials : trials.toSorted((one, other) => one.trial - other.trial);
  return (
    <ScrollTable caption={TRIALS.table} className={styles.table}>
      <thead>
        <tr>
          <SortHeader
            name={TRIALS.trial}
            sorted={order === 'trial' ? 'ascending' : null}
            onSort={() => {
              setOrder('trial');
            }}
          />
          <th scope="col">
            <VisuallyHidden>{TRIALS.recipe}</VisuallyHidden>
          </th>
          <SortHeader
            name={TRIALS.balancedAccuracy}
            sorted={order === 'score' ? 'descending' : null}
            onSort={() => {
              setOrder('score');
            }}
          />
          <th scope="col">{TRIALS.loss}</th>
          <th scope="col">{TRIALS.epochs}</th>
          {columns.map(({ axis: { name } }) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((trial) => (
          <tr key={trial.trial} data-best={trial === trials[0] && trial.score !== null}>
            <th scope="row">
              {trial.trial}
              {trial === trials[0] && trial.score !== null && <strong> {TRIALS.best}</strong>}
            </th>
            <td>
              <UseButton search={search} trial={trial} disabled={disabled} />
            </td>
            <td>{trial.score ? formatPercent(trial.score.balancedAccuracy) : TRIALS.diverged}</td>
            <td>{trial.score ? formatScore(trial.score.logLoss) : '–'}</td>
            <td>{trial.epochs}</td>
            {columns.map(({ axis: { name }, text }) => (
              <td key={name}>{text(trial.values)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function UseButton(props: { search: Search; trial: MeasuredTrial; disabled: boolean }) {
  const { search, trial, disabled } = props;
  const isUsed = useAppState(
    ({ recipe }) => JSON.stringify(recipeOfTrial(search, trial)) === JSON.stringify(recipe),
  );
  const isOff = disabled || isUsed || trial.score === null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={isUsed ? TRIALS.inUseTrial(trial.trial) : TRIALS.takeTrial(trial.trial)}
      {...softDisabled(isOff)}
      onClick={() => {
        if (isOff) return;
        takeTrial(search, trial);
        location.hash = linkToStep('train');
      }}
    >
      {isUsed ? TRIALS.inUse : TRIALS.take}
    </Button>
  );
}
