import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import clsx from 'clsx';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Run } from '../../../domain/run/run';
import shared from '../../common/shared.module.css';
import { useMenu } from '../../common/use-menu';
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
  const { frame, button, menu, toggle } = useMenu();
  return (
    <div ref={frame} className={styles.frame}>
      <Button
        {...button}
        variant="default"
        leftSection={<IconDownload size={18} />}
        onClick={toggle}
      >
        {texts.menu}
      </Button>
      <div {...menu} className={clsx(shared.menu, styles.menu)}>
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
