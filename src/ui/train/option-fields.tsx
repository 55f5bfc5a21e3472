import { Switch } from '@mantine/core';
import type { Augmentation } from '../../domain/training/augmentation';
import type { LearningRateSchedule } from '../../domain/training/learning-rate';
import shared from '../common/shared.module.css';
import { LimitedNumberInput } from './limited-number-input';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';

type ScheduleKind = LearningRateSchedule['kind'];

/** What each option starts with when it is switched on. */
const SCHEDULES: Record<ScheduleKind, LearningRateSchedule> = {
  constant: { kind: 'constant' },
  step: { kind: 'step', everyEpochs: 10, factor: 0.5 },
  cosine: { kind: 'cosine' },
};
const AUGMENTATION: Augmentation = {
  shift: 0.1,
  scale: 0.1,
  flip: false,
  brightness: 0,
  contrast: 0,
};
const DECAY = 0.998;
const PATIENCE = 5;

/** What the article did without; everything is off in its recipe. */
export function OptionFields(props: RecipeEditorProps) {
  return (
    <div className={shared.fields}>
      <ScheduleFields {...props} />
      <AugmentationFields {...props} />
      <AveragingFields {...props} />
      <EpochFields {...props} />
    </div>
  );
}

function ScheduleFields({ recipe, onChange }: RecipeEditorProps) {
  const { schedule } = recipe;
  return (
    <>
      <OptionSelect
        label="Schedule"
        description="how the learning rate changes"
        value={schedule.kind}
        data={{ constant: 'constant', step: 'in steps', cosine: 'cosine, down to 0' }}
        onChange={(kind) => {
          onChange({ schedule: SCHEDULES[kind] });
        }}
      />
      {schedule.kind === 'step' && (
        <>
          <LimitedNumberInput
            label="Step every"
            field="everyEpochs"
            unit="epochs"
            value={schedule.everyEpochs}
            onChange={(everyEpochs) => {
              onChange({ schedule: { ...schedule, everyEpochs } });
            }}
          />
          <LimitedNumberInput
            label="Step factor"
            field="rateFactor"
            step={0.1}
            value={schedule.factor}
            onChange={(factor) => {
              onChange({ schedule: { ...schedule, factor } });
            }}
          />
        </>
      )}
    </>
  );
}

const CHANGES = [
  { field: 'shift', label: 'Shift', unit: 'share of the side' },
  { field: 'scale', label: 'Scale', unit: 'larger or smaller' },
  { field: 'brightness', label: 'Brightness', unit: 'share of white' },
  { field: 'contrast', label: 'Contrast', unit: 'more or less' },
] as const;

function AugmentationFields({ recipe, onChange }: RecipeEditorProps) {
  const { augmentation } = recipe;
  return (
    <>
      <OptionSelect
        label="Augmentation"
        description="training images changed at random, each time anew"
        value={augmentation === null ? 'none' : 'random'}
        data={{ none: 'none', random: 'random changes' }}
        onChange={(kind) => {
          onChange({ augmentation: kind === 'none' ? null : AUGMENTATION });
        }}
      />
      {augmentation !== null && (
        <>
          {CHANGES.map(({ field, label, unit }) => (
            <LimitedNumberInput
              key={field}
              label={label}
              field={field}
              unit={unit}
              step={0.05}
              value={augmentation[field]}
              onChange={(value) => {
                onChange({ augmentation: { ...augmentation, [field]: value } });
              }}
            />
          ))}
          <Switch
            label="Mirror left to right"
            description="a mirrored chest has its heart on the right"
            checked={augmentation.flip}
            onChange={({ currentTarget }) => {
              onChange({ augmentation: { ...augmentation, flip: currentTarget.checked } });
            }}
          />
        </>
      )}
    </>
  );
}

function AveragingFields({ recipe, onChange }: RecipeEditorProps) {
  const { weightAveraging } = recipe;
  return (
    <>
      <OptionSelect
        label="Weights"
        description="what is validated, evaluated and kept"
        value={weightAveraging === null ? 'last' : 'average'}
        data={{ last: 'of the last step', average: 'averaged over steps' }}
        onChange={(kind) => {
          onChange({ weightAveraging: kind === 'last' ? null : { decay: DECAY } });
        }}
      />
      {weightAveraging !== null && (
        <LimitedNumberInput
          label="Decay"
          field="averageDecay"
          unit="a step"
          step={0.001}
          value={weightAveraging.decay}
          onChange={(decay) => {
            onChange({ weightAveraging: { decay } });
          }}
        />
      )}
    </>
  );
}

function EpochFields({ recipe, onChange }: RecipeEditorProps) {
  const { earlyStopping, keptEpoch, validation } = recipe;
  const withoutValidation = validation.kind === 'none';
  return (
    <>
      <OptionSelect
        label="Kept epoch"
        description={
          withoutValidation
            ? 'the best is known only with validation'
            : 'whose weights are evaluated'
        }
        disabled={withoutValidation}
        value={keptEpoch}
        data={{ last: 'the last', 'best-validation': 'lowest validation loss' }}
        onChange={(kept) => {
          onChange({ keptEpoch: kept });
        }}
      />
      <OptionSelect
        label="Early stopping"
        description={
          withoutValidation ? 'needs validation' : 'ends when the validation loss no longer falls'
        }
        disabled={withoutValidation}
        value={earlyStopping === null ? 'off' : 'on'}
        data={{ off: 'off', on: 'on' }}
        onChange={(kind) => {
          onChange({ earlyStopping: kind === 'off' ? null : { patience: PATIENCE } });
        }}
      />
      {earlyStopping !== null && (
        <LimitedNumberInput
          label="Patience"
          field="patience"
          unit="epochs without a lower loss"
          value={earlyStopping.patience}
          onChange={(patience) => {
            onChange({ earlyStopping: { patience } });
          }}
        />
      )}
    </>
  );
}
