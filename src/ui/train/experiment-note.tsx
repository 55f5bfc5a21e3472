import { Anchor } from '@mantine/core';
import { trainingUnderWay } from '../../state/evaluate/experiment-state';
import { EXPERIMENT_NAMES } from '../compare/texts/experiments';
import { useAppState } from '../use-app-state';
import { linkToView } from '../address';

/** That the training under way is one of an experiment; nothing where it is a person's own. */
export function ExperimentNote() {
  const experiments = useAppState((state) => state.experiments);
  const underWay = trainingUnderWay(experiments);
  if (underWay === null) return null;
  const { kind, number, of } = underWay;
  return (
    <p>
      Training {number} of {of} of the experiment “{EXPERIMENT_NAMES[kind]}”, which leaves your own
      network as it is.{' '}
      <Anchor underline="always" href={linkToView('compare', 'experiments')}>
        See its results on Compare
      </Anchor>
    </p>
  );
}
