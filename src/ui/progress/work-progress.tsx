import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Progress as ProgressOfWork } from '../../domain/progress';
import shared from '../common/shared.module.css';
import { TellWhenDoneButton } from './tell-when-done-button';
import { timeLeftText } from './work-texts';
import type { WorkKind } from './work-under-way';

interface WorkProgressProps {
  kind: WorkKind;
  /** What the bar is of. */
  label: string;
  /** Null while it gets ready. */
  progress: ProgressOfWork | null;
  /** Whether the time left is an upper bound. */
  isAtMost?: boolean;
  /** What is worked on. */
  children: ReactNode;
}

/** How far work is: a bar, and below it where it is and how long it takes still. */
export function WorkProgress(props: WorkProgressProps) {
  const { kind, label, progress, isAtMost, children } = props;
  return (
    <>
      <Progress.Root size="lg" mt="md" mb="xs">
        <Progress.Section value={(progress?.share ?? 0) * 100} aria-label={label} />
      </Progress.Root>
      <div className={shared.spread}>
        <span>{children}</span>
        {progress !== null && progress.share < 1 && (
          <span>{timeLeftText(progress.leftMs, isAtMost)}</span>
        )}
      </div>
      <TellWhenDoneButton kind={kind} leftMs={progress?.leftMs ?? null} />
    </>
  );
}
