import { Anchor, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import type { ExperimentKind } from '../../../domain/experiments/experiment';
import type { ExperimentRun } from '../../../domain/experiments/experiment-run';
import { spreadOf } from '../../../domain/experiments/figures';
import { formatPercent } from '../../../domain/format-figures';
import { describeRecipe } from '../../../domain/training/recipe-name';
import { linkToView } from '../../address';
import shared from '../../common/shared.module.css';
import { EXPERIMENT_NAMES } from '../texts/experiments';
import { EXPERIMENT_ROW } from '../texts/runs';
import { FigureCells } from './figure-cells';
import runsTableStyles from './runs-table.module.css';

interface ExperimentRowsProps {
  kind: ExperimentKind;
  /** At least one. */
  runs: readonly ExperimentRun[];
  classes: Classes;
  /** The classes whose recall is shown. */
  columns: Classes;
}

/** An experiment in a row, and on demand its trainings below it. */
export function ExperimentRows({ kind, runs, classes, columns }: ExperimentRowsProps) {
  const [isOpen, setOpen] = useState(false);
  const { mean } = spreadOf(runs.map(({ evaluation }) => evaluation.test.accuracy));
  return (
    <tbody>
      <tr>
        <td />
        <th scope="row" className={runsTableStyles.name}>
          <UnstyledButton
            className={runsTableStyles.experiment}
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <span aria-hidden>{isOpen ? '▾ ' : '▸ '}</span>
            {EXPERIMENT_NAMES[kind]}
          </UnstyledButton>
          <p className={shared.hint}>
            {EXPERIMENT_ROW.trainings(runs.length)},{' '}
            <Anchor inherit underline="always" href={linkToView('compare', 'experiments', kind)}>
              {EXPERIMENT_ROW.results}
            </Anchor>
          </p>
        </th>
        <td colSpan={2} />
        <td>
          {formatPercent(mean)}
          <span className={runsTableStyles.interval}>{EXPERIMENT_ROW.mean}</span>
        </td>
        <td colSpan={columns.length + 3} />
      </tr>
      {isOpen &&
        runs.map(({ recipe, evaluation, pace }, at) => (
          <tr key={at}>
            <td />
            <th scope="row" className={runsTableStyles.name}>
              <span className={runsTableStyles.nested}>{EXPERIMENT_ROW.training(at + 1)}</span>
              <p className={shared.hint}>{describeRecipe(recipe)}</p>
            </th>
            <td>{recipe.seed}</td>
            <td>{pace.epochs}</td>
            <FigureCells classes={classes} report={evaluation.test} columns={columns} />
            <td />
          </tr>
        ))}
    </tbody>
  );
}
