import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ExperimentKind, ExperimentResults } from '../../domain/experiments/experiment';
import type { Recipe } from '../../domain/training/recipe';
import { runExperiment } from '../../state/evaluate/run-experiment';
import { EstimateLine } from '../compare/experiments/estimate-line';
import { EXPERIMENT_NAMES } from '../compare/texts/experiments';
import { useObstacle } from '../compare/experiments/use-obstacle';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';
import { Missing, UnderWay } from './missing';

/** What an experiment came to so far, or the way to run it. */
export function ExperimentFigure(props: {
  kind: ExperimentKind;
  /** What is trained, as the experiment's card has it at first. */
  recipesOf: (recipe: Recipe) => Recipe[];
  children: (results: ExperimentResults) => ReactNode;
}) {
  const { kind, recipesOf, children } = props;
  const experiment = useAppState(({ experiments }) => experiments[kind]);
  const recipe = useAppState((state) => state.recipe);
  const obstacle = useObstacle();
  if (experiment.status === 'idle' || experiment.runs.length === 0) {
    const recipes = recipesOf(recipe);
    return (
      <Missing text={obstacle ?? `It takes ${recipes.length} trainings of the recipe on Train.`}>
        <Button
          {...softDisabled(obstacle !== null)}
          onClick={() => {
            if (obstacle === null) void runExperiment(kind, recipes);
          }}
        >
          Run the experiment
        </Button>
        <EstimateLine recipes={recipes} />
      </Missing>
    );
  }
  return (
    <section className={shared.card} aria-label={EXPERIMENT_NAMES[kind]}>
      <Title order={2} size="h3">
        {EXPERIMENT_NAMES[kind]}
      </Title>
      {children(experiment)}
      {experiment.status === 'running' && <UnderWay />}
    </section>
  );
}
