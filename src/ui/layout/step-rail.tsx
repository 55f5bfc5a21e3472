import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import {
  statusOfStep,
  STEPS,
  STEP_TITLES,
  type PageName,
  type Step,
  type StepStatus,
} from '../steps';
import { linkToStep } from '../address';
import { useAppState } from '../use-app-state';
import styles from './step-rail.module.css';

/** The steps in order, each with its state; every one can be opened at any time. */
export function StepRail({ current }: { current: PageName }) {
  return (
    <nav className={styles.rail} aria-label="Steps">
      <ol>
        {STEPS.map((step, index) => (
          <li key={step}>
            <StepLink step={step} number={index + 1} isCurrent={step === current} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLink(props: { step: Step; number: number; isCurrent: boolean }) {
  const { step, number, isCurrent } = props;
  // Two plain strings, so that the rail renders again only when what it says has changed.
  const note = useAppState((state) => statusOfStep(step, state).note);
  const state = useAppState((all) => statusOfStep(step, all).state);
  return (
    <a
      className={styles.link}
      href={linkToStep(step)}
      data-state={state}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <span className={styles.mark} aria-hidden>
        <StepMark state={state} number={number} />
      </span>
      <span>
        <span className={styles.title}>{STEP_TITLES[step]}</span>
        <span className={styles.note}>{note}</span>
      </span>
    </a>
  );
}

function StepMark({ state, number }: { state: StepStatus['state']; number: number }) {
  if (state === 'done') return <IconCheck size={16} />;
  if (state === 'failed') return <IconAlertTriangle size={16} />;
  if (state === 'running') return <IconLoader2 size={16} />;
  return number;
}
