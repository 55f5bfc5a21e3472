import type { SplitUnit, Validation } from '../../domain/training/validation';
import { useOwnValidation } from '../use-own-validation';
import { LimitedNumberInput } from './limited-number-input';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { describeOwn, IMAGE_FIELDS, VALIDATION } from './texts/images';

/** The validations a person chooses from; folds come with cross-validation. */
type ChoosableValidation = 'split' | 'test' | 'none' | SplitUnit;

/** What a share begins with. */
const SHARE = 0.15;

/** What the training is validated on after every epoch. */
export function ValidationChoice({ recipe, onChange }: RecipeEditorProps) {
  const { validation } = recipe;
  const own = useOwnValidation();
  return (
    <OptionSelect<ChoosableValidation>
      label={VALIDATION.label}
      description={own > 0 ? describeOwn(own, validation) : VALIDATION.ofArticle}
      value={choiceOf(validation)}
      data={{
        ...((own > 0 || validation.kind === 'split') && { split: VALIDATION.ownSet }),
        ...VALIDATION.data,
      }}
      onChange={(choice) => {
        onChange({ validation: validationOf(choice, validation) });
      }}
    />
  );
}

/** Nothing where none is held out by a share. */
export function HeldOutShare({ recipe: { validation }, onChange }: RecipeEditorProps) {
  return (
    validation.kind === 'held-out' && (
      <LimitedNumberInput
        {...IMAGE_FIELDS.heldOut}
        field="heldOutShare"
        step={0.05}
        value={validation.share}
        onChange={(share) => {
          onChange({ validation: { ...validation, share } });
        }}
      />
    )
  );
}

function choiceOf(validation: Validation): ChoosableValidation {
  return validation.kind === 'held-out' || validation.kind === 'fold'
    ? validation.by
    : validation.kind;
}

function validationOf(choice: ChoosableValidation, last: Validation): Validation {
  if (choice !== 'patient' && choice !== 'image') return { kind: choice };
  return { kind: 'held-out', share: last.kind === 'held-out' ? last.share : SHARE, by: choice };
}
