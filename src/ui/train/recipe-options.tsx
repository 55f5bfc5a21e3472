import type { ReactNode } from 'react';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { findRecipeProblems, type Recipe } from '../../domain/training/recipe';
import shared from '../common/shared.module.css';
import { InWords, type NamedTerms } from '../glossary/in-words';
import { useAppState } from '../use-app-state';
import { AugmentationFields } from './augmentation-fields';
import { BackendFields } from './backend-fields';
import { BlankingFields } from './blanking-fields';
import { ImageFields } from './image-fields';
import { LayerList } from './layer-list';
import { NetworkSummary } from './network-summary';
import { KeptFields, StepFields } from './option-fields';
import type { RecipeEditorProps } from './recipe-editor-props';
import styles from './recipe-options.module.css';
import { KEPT_TERMS, STEP_TERMS } from './texts/fields';
import { IMAGE_TERMS } from './texts/images';
import { LAYER_TERMS } from './texts/layers';
import { GROUPS, outsideLimits } from './texts/recipe';

/** What is changed seldom, folded by subject. */
export function RecipeOptions(props: RecipeEditorProps & { disabled: boolean }) {
  const { recipe, disabled, onChange } = props;
  const { augmentation } = recipe;
  const classCount = useAppState(
    ({ dataset }) =>
      (dataset.status === 'ready' ? dataset.dataset.classes : ARTICLE_CLASSES).length,
  );
  const group = { recipe, disabled };
  return (
    <div className={styles.options}>
      <OptionGroup
        {...group}
        {...GROUPS.steps}
        fields={['batchSize', 'optimizer', 'schedule']}
        terms={STEP_TERMS}
      >
        <div className={shared.fields}>
          <StepFields recipe={recipe} onChange={onChange} />
        </div>
      </OptionGroup>
      <OptionGroup
        {...group}
        {...GROUPS.images}
        fields={['validation', 'blanking']}
        terms={IMAGE_TERMS}
      >
        <div className={shared.fields}>
          <ImageFields recipe={recipe} onChange={onChange} />
          <BlankingFields recipe={recipe} onChange={onChange} />
        </div>
      </OptionGroup>
      {augmentation !== null && (
        <OptionGroup {...group} {...GROUPS.augmentation} fields={['augmentation']}>
          <div className={shared.fields}>
            <AugmentationFields
              augmentation={augmentation}
              onChange={(changed) => {
                onChange({ augmentation: changed });
              }}
            />
          </div>
        </OptionGroup>
      )}
      <OptionGroup
        {...group}
        {...GROUPS.kept}
        fields={['weightAveraging', 'earlyStopping']}
        terms={KEPT_TERMS}
      >
        <div className={shared.fields}>
          <KeptFields recipe={recipe} onChange={onChange} />
        </div>
      </OptionGroup>
      <OptionGroup {...group} {...GROUPS.layers} fields={['layers', 'output']} terms={LAYER_TERMS}>
        <NetworkSummary recipe={recipe} classCount={classCount} />
        <LayerList recipe={recipe} classCount={classCount} onChange={onChange} />
      </OptionGroup>
      <OptionGroup {...group} {...GROUPS.backend} fields={[]}>
        <BackendFields disabled={disabled} />
      </OptionGroup>
    </div>
  );
}

/** A fold that says what it holds, and whether something within is outside its limits. */
function OptionGroup(props: {
  recipe: Recipe;
  disabled: boolean;
  title: string;
  holds: string;
  /** Of the recipe, whose problems are within. */
  fields: readonly (keyof Recipe)[];
  /** Of the field, that are met within. */
  terms?: NamedTerms;
  children: ReactNode;
}) {
  const { recipe, disabled, title, holds, fields, terms, children } = props;
  const problems = findRecipeProblems(recipe).filter(
    ({ path }) =>
      path !== 'optimizer.learningRate' && fields.some((one) => path.split('.')[0] === one),
  ).length;
  return (
    <details className={styles.group}>
      <summary>
        <strong>{title}</strong>{' '}
        <span className={problems > 0 ? styles.refused : styles.holds}>
          {problems > 0 ? outsideLimits(problems) : holds}
        </span>
      </summary>
      <fieldset className={shared.fieldset} disabled={disabled}>
        {children}
      </fieldset>
      {terms && <InWords terms={terms} />}
    </details>
  );
}
