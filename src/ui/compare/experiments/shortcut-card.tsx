import { useMemo } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { shortcutRecipes, type LungField } from '../../../domain/experiments/experiment-recipes';
import type { ExperimentRun } from '../../../domain/experiments/experiment-run';
import { shortcutProbe } from '../../../domain/experiments/shortcut-probe';
import { ABOUT_THE_LUNGS } from '../../../domain/training/blanking';
import { isWithinLimits, type Recipe } from '../../../domain/training/recipe';
import { DotStripChart } from '../../charts/dot-strip-chart';
import shared from '../../common/shared.module.css';
import { LimitedNumberInput } from '../../train/limited-number-input';
import { useAppState } from '../../use-app-state';
import { ExperimentCard } from './experiment-card';
import experimentResultsStyles from './experiment-results.module.css';
import { EXPERIMENT_NAMES } from '../texts/experiments';
import { LungFieldPreview } from './lung-field-preview';
import { ShortcutTable } from './shortcut-table';
import { describeFall, describeShortcut, SHORTCUT, SHOWN_PART_NAMES } from '../texts/shortcut';
import { useChoice } from './use-choice';
import { useOpenDataset } from './use-open-dataset';

/** The same recipe on images without the lungs, and on the lungs alone. */
export function ShortcutCard({ isBlocked }: { isBlocked: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const dataset = useOpenDataset();
  const [field, setField] = useChoice<LungField>('shortcut', ABOUT_THE_LUNGS, lungFieldOf);
  const { width, height } = field;
  const isField = isWithinLimits('blankedShare', width) && isWithinLimits('blankedShare', height);
  return (
    <ExperimentCard
      kind="shortcut"
      title={EXPERIMENT_NAMES.shortcut}
      question={SHORTCUT.question}
      about={{ term: 'shortcut', text: SHORTCUT.about }}
      recipes={isField ? shortcutRecipes(recipe, field) : null}
      isBlocked={isBlocked}
      fields={
        <>
          <LimitedNumberInput
            {...SHORTCUT.width}
            field="blankedShare"
            step={0.05}
            value={width}
            onChange={(value) => {
              setField({ ...field, width: value });
            }}
          />
          <LimitedNumberInput
            {...SHORTCUT.height}
            field="blankedShare"
            step={0.05}
            value={height}
            onChange={(value) => {
              setField({ ...field, height: value });
            }}
          />
          {dataset && isField && <LungFieldPreview dataset={dataset} field={field} />}
        </>
      }
    >
      {({ runs }) => dataset && <ShortcutResult runs={runs} dataset={dataset} />}
    </ExperimentCard>
  );
}

function lungFieldOf(recipes: readonly Recipe[]): LungField {
  const { width, height } = recipes.find(({ blanking }) => blanking)?.blanking ?? ABOUT_THE_LUNGS;
  return { width, height };
}

export function ShortcutResult(props: { runs: readonly ExperimentRun[]; dataset: Dataset }) {
  const { runs, dataset } = props;
  const probe = useMemo(() => shortcutProbe(dataset, runs), [dataset, runs]);
  if (probe === null) return null;
  const { parts, images, largestClass, guessing } = probe;
  const fall = describeFall(probe);
  return (
    <>
      <p className={experimentResultsStyles.verdict}>{describeShortcut(probe)}</p>
      {fall !== null && <p>{fall}</p>}
      <DotStripChart
        title={SHORTCUT.chart(images)}
        strips={parts.map(({ part, balancedAccuracy: { value, interval } }) => ({
          name: SHOWN_PART_NAMES[part],
          values: [value],
          middle: null,
          band: typeof interval === 'string' ? null : interval,
        }))}
        reference={{ name: SHORTCUT.guessing(guessing), value: guessing }}
        legend={SHORTCUT.legend}
      />
      <ShortcutTable probe={probe} />
      <p className={shared.hint}>{SHORTCUT.note(blankedIn(runs), largestClass)}</p>
    </>
  );
}

/** What was blanked in these runs; the fields may say something else by now. */
function blankedIn(runs: readonly ExperimentRun[]): LungField | null {
  return runs.flatMap(({ recipe }) => recipe.blanking ?? [])[0] ?? null;
}
