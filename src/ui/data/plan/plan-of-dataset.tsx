import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { readAgain } from '../../../state/data/read-again';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { showControls } from '../../common/show-controls';
import { PLAN_OF_DATASET } from '../texts/plan';
import { FixSwitches } from './plan-fixes';

interface PlanOfDatasetProps {
  plan: ImportPlan;
  touched: Dataset['fixes'];
  /** Whether the files are still at hand. */
  canReadAgain: boolean;
}

/** How the files became this data set; what is changed here is read again. */
export function PlanOfDataset({ plan, touched, canReadAgain }: PlanOfDatasetProps) {
  const [fixes, setFixes] = useState(plan.fixes);
  const isChanged =
    fixes?.relabelCovid !== plan.fixes?.relabelCovid ||
    fixes?.moveCovidToTest !== plan.fixes?.moveCovidToTest;
  const { source, classes } = plan;
  return (
    <section aria-label={PLAN_OF_DATASET.label}>
      <details>
        <summary>{PLAN_OF_DATASET.title}</summary>
        <p className={shared.hint}>
          {source.kind === 'folders' ? (
            PLAN_OF_DATASET.folders
          ) : (
            <>
              {PLAN_OF_DATASET.table.before} <FileName name={source.path} />{' '}
              {PLAN_OF_DATASET.table.after(source.name, source.label)}
            </>
          )}
        </p>
        <ul>
          {classes.map(({ name, values }) => (
            <li key={name}>
              <bdi>{name}</bdi>: <bdi>{values.map(showControls).join(', ')}</bdi>
            </li>
          ))}
        </ul>
        {fixes && <FixSwitches fixes={fixes} touched={touched} onChange={setFixes} />}
        {canReadAgain ? (
          <div className={shared.actions}>
            <Button
              variant={isChanged ? 'filled' : 'default'}
              onClick={() => void readAgain({ ...plan, fixes })}
            >
              {isChanged ? PLAN_OF_DATASET.readAgainWithFixes : PLAN_OF_DATASET.readAgain}
            </Button>
          </div>
        ) : (
          <p className={shared.hint}>{PLAN_OF_DATASET.filesGone}</p>
        )}
      </details>
    </section>
  );
}
