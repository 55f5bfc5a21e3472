import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { tellWhenDone, toldWork } from './tell-when-done';
import type { WorkKind } from './work-under-way';

/** Work that is over before one has found the button needs none. */
const LONG_MS = 10_000;

/** Offers a notification for work that takes long; once there it stays, as the focus may be on it. */
export function TellWhenDoneButton(props: { kind: WorkKind; leftMs: number | null }) {
  const { kind, leftMs } = props;
  const isTold = useStore(toldWork, ({ kinds }) => kinds.has(kind));
  const isRefused = useStore(toldWork, (told) => told.isRefused);
  const [isLong, setIsLong] = useState(false);
  if (!isLong && leftMs !== null && leftMs > LONG_MS) setIsLong(true);
  if (!(isLong || isTold) || !('Notification' in window)) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconBell size={16} />}
        {...softDisabled(isTold)}
        onClick={() => {
          if (!isTold) void tellWhenDone(kind);
        }}
      >
        {isTold ? 'A notification will tell you' : 'Tell me when it is done'}
      </Button>
      {isRefused && (
        <span role="status" className={shared.hint}>
          The browser does not allow notifications here.
        </span>
      )}
    </>
  );
}
