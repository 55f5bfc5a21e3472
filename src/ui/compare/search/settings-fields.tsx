import {
  SEARCH_LIMITS,
  type SearchMethod,
  type SearchProblem,
  type SearchSettings,
} from '../../../domain/search/search';
import { NumberField } from '../../common/number-field';
import shared from '../../common/shared.module.css';
import { LimitedNumberInput } from '../../train/limited-number-input';
import { OptionSelect } from '../../train/option-select';
import { PROBLEM_TEXTS, SETTINGS } from '../texts/search';

interface SettingsFieldsProps {
  settings: SearchSettings;
  problems: readonly SearchProblem[];
  onChange: (settings: SearchSettings) => void;
}

/** How many trials, and how long each is trained. */
export function SettingsFields({ settings, problems, onChange }: SettingsFieldsProps) {
  const { trials, seed, method } = settings;
  const isReversed = problems.some(({ path }) => path === 'method');
  const change = (part: Partial<SearchSettings>) => {
    onChange({ ...settings, ...part });
  };
  return (
    <>
      <div className={shared.fields}>
        <OptionSelect<SearchMethod['kind']>
          {...SETTINGS.method}
          description={SETTINGS.methods[method.kind]}
          value={method.kind}
          onChange={(kind) => {
            change({ method: methodOf(kind, method) });
          }}
        />
        <NumberField
          {...SETTINGS.trials}
          limits={SEARCH_LIMITS.trials}
          value={trials}
          onChange={(changed) => {
            change({ trials: changed });
          }}
        />
        <LimitedNumberInput
          {...SETTINGS.seed}
          field="seed"
          value={seed}
          onChange={(changed) => {
            change({ seed: changed });
          }}
        />
        <MethodFields
          method={method}
          onChange={(changed) => {
            change({ method: changed });
          }}
        />
      </div>
      {isReversed && <p className={shared.problem}>{PROBLEM_TEXTS['min-above-max']}</p>}
    </>
  );
}

function MethodFields(props: { method: SearchMethod; onChange: (method: SearchMethod) => void }) {
  const { method, onChange } = props;
  if (method.kind === 'random') {
    return (
      <LimitedNumberInput
        {...SETTINGS.epochs}
        field="epochs"
        value={method.epochs}
        onChange={(epochs) => {
          onChange({ ...method, epochs });
        }}
      />
    );
  }
  const { eta, minEpochs, maxEpochs } = method;
  return (
    <>
      <LimitedNumberInput
        {...SETTINGS.minEpochs}
        field="epochs"
        value={minEpochs}
        onChange={(changed) => {
          onChange({ ...method, minEpochs: changed });
        }}
      />
      <LimitedNumberInput
        {...SETTINGS.maxEpochs}
        field="epochs"
        value={maxEpochs}
        onChange={(changed) => {
          onChange({ ...method, maxEpochs: changed });
        }}
      />
      <OptionSelect<EtaChoice>
        {...SETTINGS.eta}
        value={String(eta) as EtaChoice}
        onChange={(changed) => {
          onChange({ ...method, eta: Number(changed) });
        }}
      />
    </>
  );
}

type EtaChoice = '3' | '4' | '5';

/** The longest training stays as long as it was. */
function methodOf(kind: SearchMethod['kind'], last: SearchMethod): SearchMethod {
  const epochs = last.kind === 'random' ? last.epochs : last.maxEpochs;
  if (kind === 'random') return { kind, epochs };
  return { kind, eta: 3, minEpochs: Math.max(1, Math.floor(epochs / 9)), maxEpochs: epochs };
}
