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
import { PROBLEM_TEXTS } from './search-texts';

interface SettingsFieldsProps {
  settings: SearchSettings;
  problems: readonly SearchProblem[];
  onChange: (settings: SearchSettings) => void;
}

const METHOD_TEXTS: Record<SearchMethod['kind'], string> = {
  random: 'every trial as long as the others',
  halving: 'the best are trained longer',
};

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
          label="Method"
          description={METHOD_TEXTS[method.kind]}
          value={method.kind}
          data={{
            random: 'random search',
            halving: 'successive halving',
          }}
          onChange={(kind) => {
            change({ method: methodOf(kind, method) });
          }}
        />
        <NumberField
          label="Trials"
          limits={SEARCH_LIMITS.trials}
          value={trials}
          onChange={(changed) => {
            change({ trials: changed });
          }}
        />
        <LimitedNumberInput
          label="Search seed"
          field="seed"
          unit="decides what is drawn"
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
        label="Epochs of each trial"
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
        label="Fewest epochs"
        field="epochs"
        unit="in the first round"
        value={minEpochs}
        onChange={(changed) => {
          onChange({ ...method, minEpochs: changed });
        }}
      />
      <LimitedNumberInput
        label="Most epochs"
        field="epochs"
        unit="in the last round"
        value={maxEpochs}
        onChange={(changed) => {
          onChange({ ...method, maxEpochs: changed });
        }}
      />
      <OptionSelect<EtaChoice>
        label="Going on"
        description="after each round, for as many times the epochs"
        value={String(eta) as EtaChoice}
        data={{ '3': 'the best third', '4': 'the best fourth', '5': 'the best fifth' }}
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
