import { Button, Title } from '@mantine/core';
import { findSearchProblems } from '../../../domain/search/search';
import { findRecipeProblems } from '../../../domain/training/recipe';
import { appStore } from '../../../state/app-store';
import { isTraining } from '../../../state/train/train-state';
import { startSearch } from '../../../state/train/search/run-search';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { softDisabled } from '../../common/soft-disabled';
import { Term } from '../../glossary/term';
import { useAppState } from '../../use-app-state';
import { useEmptyClass } from '../../use-empty-class';
import { PROBLEM_TEXTS, SEARCH } from '../texts/search';
import styles from './search-card.module.css';
import { SearchCost } from './search-cost';
import { SearchStatus } from './search-status';
import { SettingsFields } from './settings-fields';
import { SpaceFields } from './space-fields';

/** Looks for better values of the recipe. */
export function SearchCard() {
  const search = useAppState((state) => state.search);
  return (
    <section className={shared.card} aria-label={SEARCH.title}>
      <Title order={2}>{SEARCH.title}</Title>
      <p className={shared.hint}>
        {SEARCH.intro} <Term id="random-search">{SEARCH.about}</Term>
      </p>
      <SearchForm />
      {search.status === 'failed' && (
        <ErrorNotice
          error={search.error}
          onDismiss={() => {
            appStore.setState({ search: { status: 'none' } });
          }}
        />
      )}
      <SearchStatus search={search} />
    </section>
  );
}

function SearchForm() {
  const settings = useAppState((state) => state.searchSettings);
  const recipe = useAppState((state) => state.recipe);
  const isBusy = useAppState(({ training }) => isTraining(training));
  const isImporting = useAppState(({ importing }) => importing.status === 'loading');
  const hasTrials = useAppState(({ search }) => search.status === 'over');
  const emptyClass = useEmptyClass();
  const problems = findSearchProblems(settings, recipe);
  const recipeProblems = findRecipeProblems(recipe).length;
  const isOff =
    isBusy || isImporting || problems.length + recipeProblems > 0 || emptyClass !== null;
  const change = (searchSettings: typeof settings) => {
    // A disabled fieldset does not hold back the pointer events of the step arrows.
    if (!isBusy) appStore.setState({ searchSettings });
  };
  return (
    <>
      <fieldset className={shared.fieldset} disabled={isBusy}>
        <SpaceFields
          space={settings.space}
          recipe={recipe}
          problems={problems}
          onChange={(space) => {
            change({ ...settings, space });
          }}
        />
        <SettingsFields settings={settings} problems={problems} onChange={change} />
      </fieldset>
      <div className={styles.cost}>
        {problems.length === 0 && <SearchCost settings={settings} />}
        {problems.some(({ path }) => path === 'space') && (
          <p className={shared.problem}>{PROBLEM_TEXTS['nothing-to-search']}</p>
        )}
        {recipeProblems > 0 && <p className={shared.problem}>{SEARCH.recipeProblem}</p>}
      </div>
      <div className={shared.actions}>
        <Button
          variant={hasTrials ? 'default' : 'filled'}
          {...softDisabled(isOff)}
          onClick={() => {
            if (!isOff) void startSearch();
          }}
        >
          {SEARCH.start}
        </Button>
      </div>
    </>
  );
}

/** The trials of an earlier search, while no data set is open. */
export function EarlierTrials() {
  const search = useAppState((state) => state.search);
  if (search.status !== 'over') return null;
  return (
    <section className={shared.card} aria-label={SEARCH.title}>
      <SearchStatus search={search} />
    </section>
  );
}
