import type { LearningRateSchedule } from '../../domain/training/learning-rate';
import { LimitedNumberInput } from './limited-number-input';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { KEPT_FIELDS, STEP_FIELDS } from './texts/fields';

type ScheduleKind = LearningRateSchedule['kind'];

/** What each option starts with when it is switched on. */
const SCHEDULES: Record<ScheduleKind, LearningRateSchedule> = {
  constant: { kind: 'constant' },
  step: { kind: 'step', everyEpochs: 10, factor: 0.5 },
  cosine: { kind: 'cosine' },
};
const DECAY = 0.998;
const PATIENCE = 5;

/** How the weights move from step to step. */
export function StepFields(props: RecipeEditorProps) {
  const { recipe, onChange } = props;
  const { batchSize, optimizer } = recipe;
  return (
    <>
      <LimitedNumberInput
        {...STEP_FIELDS.batchSize}
        field="batchSize"
        value={batchSize}
        onChange={(size) => {
          onChange({ batchSize: size });
        }}
      />
      <LimitedNumberInput
        {...STEP_FIELDS.momentum}
        field="momentum"
        step={0.1}
        value={optimizer.momentum}
        onChange={(momentum) => {
          onChange({ optimizer: { ...optimizer, momentum } });
        }}
      />
      <ScheduleFields {...props} />
    </>
  );
}

/** Which weights are evaluated: of which epoch, and whether averaged. */
export function KeptFields(props: RecipeEditorProps) {
  return (
    <>
      <AveragingFields {...props} />
      <EpochFields {...props} />
    </>
  );
}

function ScheduleFields({ recipe, onChange }: RecipeEditorProps) {
  const { schedule } = recipe;
  return (
    <>
      <OptionSelect
        {...STEP_FIELDS.schedule}
        value={schedule.kind}
        onChange={(kind) => {
          onChange({ schedule: SCHEDULES[kind] });
        }}
      />
      {schedule.kind === 'step' && (
        <>
          <LimitedNumberInput
            {...STEP_FIELDS.everyEpochs}
            field="everyEpochs"
            value={schedule.everyEpochs}
            onChange={(everyEpochs) => {
              onChange({ schedule: { ...schedule, everyEpochs } });
            }}
          />
          <LimitedNumberInput
            {...STEP_FIELDS.factor}
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

function AveragingFields({ recipe, onChange }: RecipeEditorProps) {
  const { weightAveraging } = recipe;
  return (
    <>
      <OptionSelect
        {...KEPT_FIELDS.weights}
        value={weightAveraging === null ? 'last' : 'average'}
        onChange={(kind) => {
          onChange({ weightAveraging: kind === 'last' ? null : { decay: DECAY } });
        }}
      />
      {weightAveraging !== null && (
        <LimitedNumberInput
          {...KEPT_FIELDS.decay}
          field="averageDecay"
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
        {...KEPT_FIELDS.keptEpoch}
        description={withoutValidation ? KEPT_FIELDS.keptEpochNeeds : KEPT_FIELDS.keptEpochDecides}
        disabled={withoutValidation}
        value={keptEpoch}
        onChange={(kept) => {
          onChange({ keptEpoch: kept });
        }}
      />
      <OptionSelect
        {...KEPT_FIELDS.earlyStopping}
        description={
          withoutValidation ? KEPT_FIELDS.earlyStoppingNeeds : KEPT_FIELDS.earlyStoppingDecides
        }
        disabled={withoutValidation}
        value={earlyStopping === null ? 'off' : 'on'}
        onChange={(kind) => {
          onChange({ earlyStopping: kind === 'off' ? null : { patience: PATIENCE } });
        }}
      />
      {earlyStopping !== null && (
        <LimitedNumberInput
          {...KEPT_FIELDS.patience}
          field="patience"
          value={earlyStopping.patience}
          onChange={(patience) => {
            onChange({ earlyStopping: { patience } });
          }}
        />
      )}
    </>
  );
}
