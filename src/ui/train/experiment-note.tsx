import { Anchor } from '@mantine/core';
import { trainingUnderWay } from '../../state/evaluate/experiment-state';
import { EXPERIMENT_NAMES } from '../compare/texts/experiments';
import { useAppState } from '../use-app-state';
import { linkToView } from '../address';
import { EXPERIMENT } from './texts/training';

/** That the training under way is one of an experiment; nothing where it is a person's own. */
export function ExperimentNote() {
  const experiments = useAppState((state) => state.experiments);
  const underWay = trainingUnderWay(experiments);
  if (underWay === null) return null;
  const { kind, number, of } = underWay;
  return (
    <p>
      {EXPERIMENT.trainingOf(number, of, EXPERIMENT_NAMES[kind])}{' '}
      <Anchor underline="always" href={linkToView('compare', 'experiments')}>
        {EXPERIMENT.see}
      </Anchor>
    </p>
  );
}
