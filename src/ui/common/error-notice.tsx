import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppError } from '../../domain/app-error';
import { describeError } from '../error-messages';
import { STEP_TITLES } from '../steps';
import { linkToStep } from '../address';
import styles from './error-notice.module.css';
import { showControls } from './show-controls';

interface ErrorNoticeProps {
  error: AppError;
  /** Absent where it stays for as long as what it tells of. */
  onDismiss?: () => void;
}

/** An error as title, cause and next step; announced when it appears. */
export function ErrorNotice({ error, onDismiss }: ErrorNoticeProps) {
  const { title, cause, next, leadsTo } = describeError(error);
  return (
    <Alert
      role="alert"
      className={styles.notice}
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={title}
      {...(onDismiss && {
        withCloseButton: true,
        closeButtonLabel: `Dismiss: ${title}`,
        onClose: onDismiss,
      })}
    >
      <p style={{ overflowWrap: 'anywhere' }}>{showControls(cause)}</p>
      <p style={{ marginTop: 8, fontWeight: 600 }}>{next}</p>
      {leadsTo && (
        <p style={{ marginTop: 8 }}>
          <Anchor href={linkToStep(leadsTo)}>Go to {STEP_TITLES[leadsTo]}</Anchor>
        </p>
      )}
    </Alert>
  );
}
