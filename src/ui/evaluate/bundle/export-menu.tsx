import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Run } from '../../../domain/run/run';
import { useClosing } from '../../common/use-closing';
import { BundleButton } from './bundle-button';
import styles from './export-menu.module.css';
import { RecordButton } from './record-button';

const TEXTS: Record<Run['kind'], { menu: string; record: string; bundle: string }> = {
  network: {
    menu: 'Export',
    record: 'Run record (.json)',
    bundle: 'Run with network (.zip)',
  },
  forest: {
    menu: 'Export the forest',
    record: 'Forest record (.json)',
    bundle: 'Run with forest (.zip)',
  },
};

/** All that can be taken along of a run. What is under way goes on while the menu is closed. */
export function ExportMenu({ dataset, run }: { dataset: Dataset; run: Run }) {
  const texts = TEXTS[run.kind];
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useClosing(menu, isOpen, (isByKey) => {
    setOpen(false);
    if (isByKey) button.current?.focus();
  });
  return (
    <div ref={menu} className={styles.frame}>
      <Button
        ref={button}
        variant="default"
        leftSection={<IconDownload size={18} />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {texts.menu}
      </Button>
      <div id={id} className={styles.menu} hidden={!isOpen}>
        <RecordButton dataset={dataset} run={run}>
          {texts.record}
        </RecordButton>
        <BundleButton dataset={dataset} run={run}>
          {texts.bundle}
        </BundleButton>
      </div>
    </div>
  );
}
