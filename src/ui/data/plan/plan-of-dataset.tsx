import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { readAgain } from '../../../state/data/read-again';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { showControls } from '../../common/show-controls';
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
    <section className={shared.card} aria-label="Plan of the data set">
      <Title order={2}>What was understood</Title>
      <p className={shared.hint}>
        {source.kind === 'folders' ? (
          'Each class has a folder of its own.'
        ) : (
          <>
            The table <FileName name={source.path} /> names the image in the column {source.name},
            its class in the column {source.label}.
          </>
        )}
      </p>
      <details>
        <summary>Show the plan</summary>
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
              {isChanged ? 'Read again with these fixes' : 'Change the plan and read again'}
            </Button>
          </div>
        ) : (
          <p className={shared.hint}>
            To change it, open the files again together with the downloaded plan.
          </p>
        )}
      </details>
    </section>
  );
}
