import type { LearningRateSchedule } from '../../domain/training/learning-rate';
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
const DECAY = 0.998;
const PATIENCE = 5;

/** How the weights move from step to step. */
export function StepFields(props: RecipeEditorProps) {
  const { recipe, onChange } = props;
  const { batchSize, optimizer } = recipe;
  return (
    <>
      <LimitedNumberInput
        label="Batch size"
        field="batchSize"
        unit="images a step"
        value={batchSize}
        onChange={(size) => {
          onChange({ batchSize: size });
        }}
      />
      <LimitedNumberInput
        label="Momentum"
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
