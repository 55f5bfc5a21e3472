import { Anchor, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { STEP_TITLES, type Step } from '../steps';
import { useAppState } from '../use-app-state';
import { linkToStep } from '../address';
import { AwaitedDatasetNote } from './awaited-dataset-note';
import { MisplacedDrop } from './misplaced-drop';
import shared from './shared.module.css';

/** A step's page: its heading, one or two sentences on what is done here, its content. */
export function Page(props: {
  step: Step;
  intro: ReactNode;
  /** Whether what is dropped anywhere on it is taken. */
  takesFiles?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={shared.page}>
      <div>
        <Title order={1}>{STEP_TITLES[props.step]}</Title>
        <p className={shared.intro}>{props.intro}</p>
      </div>
      {!props.takesFiles && <MisplacedDrop />}
      {props.children}
    </div>
  );
}

/** What a step that cannot run yet is waiting for, and the way there; what comes by itself needs none. */
export function Waiting(props: { children: ReactNode; nextStep: Step }) {
  const isReturning = useAppState((state) => state.isReturning && state.awaited !== null);
  if (isReturning) {
    return (
      <div className={shared.card}>
        <AwaitedDatasetNote />
      </div>
    );
  }
  return (
    <div className={shared.card}>
      <p>{props.children}</p>
      <AwaitedDatasetNote />
      <p style={{ marginTop: 8 }}>
        <Anchor href={linkToStep(props.nextStep)}>Go to {STEP_TITLES[props.nextStep]}</Anchor>
      </p>
    </div>
  );
}
