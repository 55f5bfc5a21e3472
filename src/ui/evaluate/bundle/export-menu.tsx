import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import clsx from 'clsx';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Run } from '../../../domain/run/run';
import shared from '../../common/shared.module.css';
import { useMenu } from '../../common/use-menu';
import { EXPORTS } from '../texts/exports';
import { BundleButton } from './bundle-button';
import styles from './export-menu.module.css';
import { RecordButton } from './record-button';

/** All that can be taken along of a run. What is under way goes on while the menu is closed. */
export function ExportMenu({ dataset, run }: { dataset: Dataset; run: Run }) {
  const texts = EXPORTS[run.kind];
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
