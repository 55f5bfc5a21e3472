import { Button, Progress, Title, VisuallyHidden } from '@mantine/core';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { AppState } from '../../../state/app-store';
import { startExploration } from '../../../state/explore/explore-dataset';
import { formatWholePercent } from '../../format';
import type { GalleryFilter } from '../../../state/explore/explore-view';
import shared from '../../common/shared.module.css';
import { AuditReportView } from './audit-report-view';
import auditStyles from './audit.module.css';

interface AuditPanelProps {
  dataset: Dataset;
  exploration: AppState['exploration'];
  onShowInGallery: (filter: Partial<GalleryFilter>) => void;
}

/** What in the data set would fool a model: under way, failed, or found. */
export function AuditPanel(props: AuditPanelProps) {
  return (
    <div className={auditStyles.audit}>
      <AuditContent {...props} />
    </div>
  );
}

function AuditContent({ dataset, exploration, onShowInGallery }: AuditPanelProps) {
  switch (exploration.status) {
    case 'idle':
    case 'running':
      return (
        <AuditProgress share={exploration.status === 'running' ? exploration.auditShare : 0} />
      );
    case 'failed':
      return (
        <section className={shared.card} aria-label="Audit">
          <VisuallyHidden component="h2">Audit</VisuallyHidden>
          <p>The audit has no result: the message above says why.</p>
          <div className={shared.actions}>
            <Button onClick={() => void startExploration()}>Try again</Button>
          </div>
        </section>
      );
    case 'ready':
      return (
        <AuditReportView
          dataset={dataset}
          report={exploration.audit}
          onShowInGallery={onShowInGallery}
        />
      );
  }
}

/** @param share done, 0 to 1 */
function AuditProgress({ share }: { share: number }) {
  return (
    <section className={shared.card} aria-label="Audit">
      <Title order={2}>Looking for what would fool a model</Title>
      <Progress.Root size="lg" my="md">
        <Progress.Section value={share * 100} aria-label="Audit progress" />
      </Progress.Root>
      <p className={shared.spread}>
        <span>{formatWholePercent(share)} done</span>
        <span className={shared.hint}>The rest of the page stays usable meanwhile.</span>
      </p>
    </section>
  );
}
