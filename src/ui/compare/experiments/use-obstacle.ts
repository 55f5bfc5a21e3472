import { findRecipeProblems } from '../../../domain/training/recipe';
import { isTraining } from '../../../state/train/train-state';
import { describeEmptyClass } from '../../exclusion-texts';
import { plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { useEmptyClass } from '../../use-empty-class';

/** Why no experiment can start now, and what to do; null where one can, or is under way. */
export function useObstacle(): string | null {
  const isBusy = useAppState(({ training }) => isTraining(training));
  const isImporting = useAppState(({ importing }) => importing.status === 'loading');
  const isExperimenting = useAppState(({ experiments }) =>
    Object.values(experiments).some(({ status }) => status === 'running'),
  );
  const problems = useAppState(({ recipe }) => findRecipeProblems(recipe).length);
  const emptyClass = useEmptyClass();
  if (isExperimenting) return null;
  if (isBusy) return 'A training is running: wait for it, or stop it on the Train page.';
  if (isImporting) {
    return 'Another data set is being opened: wait for it, or cancel it on the Data page.';
  }
  if (problems > 0) {
    return `${plural(problems, 'value')} of the recipe ${problems === 1 ? 'is' : 'are'} outside the limits: mend ${problems === 1 ? 'it' : 'them'} on the Train page.`;
  }
  return emptyClass && describeEmptyClass(emptyClass);
}
