import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { importSampleDataset } from '../../state/data/import-dataset';
import { linkToStep } from '../address';
import shared from '../common/shared.module.css';
import { STEP_TITLES } from '../steps';
import { useAppState } from '../use-app-state';
import { WorkProgress } from '../progress/work-progress';
import { STEP_OF_WORK, workUnderWay } from '../progress/work-under-way';
import { MISSING, UNDER_WAY } from './texts';

/** Why there is no figure yet, and what makes it; while anything is under way, how far that is. */
export function Missing({ text, children }: { text: string; children: ReactNode }) {
  const isBusy = useAppState((state) => workUnderWay(state).length > 0);
  return (
    <div className={shared.card}>
      {isBusy ? (
        <UnderWay />
      ) : (
        <>
          <p>{text}</p>
          <div className={shared.actions}>{children}</div>
        </>
      )}
    </div>
  );
}

export function MissingDataset() {
  return (
    <Missing text={MISSING.dataset}>
      <Button onClick={() => void importSampleDataset()}>{MISSING.openSample}</Button>
      <Anchor href={linkToStep('data')}>{MISSING.openArchive}</Anchor>
    </Missing>
  );
}

/** How far what is under way is, whatever it is; stopped it is on its own page. */
export function UnderWay() {
  const state = useAppState((all) => all);
  const [work] = workUnderWay(state);
  if (work === undefined) return null;
  const step = STEP_OF_WORK[work.kind];
  return (
    <WorkProgress kind={work.kind} label={UNDER_WAY.progress} progress={work.progress}>
      <Anchor inherit underline="always" href={linkToStep(step)}>
        {UNDER_WAY.on(STEP_TITLES[step])}
      </Anchor>
    </WorkProgress>
  );
}
