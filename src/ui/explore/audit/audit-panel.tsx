import { Button, Progress, Title, VisuallyHidden } from '@mantine/core';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { AppState } from '../../../state/app-store';
import { startExploration } from '../../../state/explore/explore-dataset';
import type { GalleryFilter } from '../../../state/explore/explore-view';
import shared from '../../common/shared.module.css';
import { AUDIT } from '../texts/audit';
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
        <section className={shared.card} aria-label={AUDIT.label}>
          <VisuallyHidden component="h2">{AUDIT.label}</VisuallyHidden>
          <p>{AUDIT.failed}</p>
          <div className={shared.actions}>
            <Button onClick={() => void startExploration()}>{AUDIT.tryAgain}</Button>
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
    <section className={shared.card} aria-label={AUDIT.label}>
      <Title order={2}>{AUDIT.underWay}</Title>
      <Progress.Root size="lg" my="md">
        <Progress.Section value={share * 100} aria-label={AUDIT.progress} />
      </Progress.Root>
      <p className={shared.spread}>
        <span>{AUDIT.done(share)}</span>
        <span className={shared.hint}>{AUDIT.meanwhile}</span>
      </p>
    </section>
  );
}
