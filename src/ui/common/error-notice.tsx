import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppError } from '../../domain/app-error';
import { describeError } from '../error-messages';
import styles from './error-notice.module.css';
import { showControls } from './show-controls';

/** An error as title, cause and next step; announced when it appears. */
export function ErrorNotice({ error }: { error: AppError }) {
  const { title, cause, next } = describeError(error);
  return (
    <Alert
      role="alert"
      className={styles.notice}
      color="red"
      variant="outline"
      icon={<IconAlertTriangle />}
      title={title}
    >
      <p style={{ overflowWrap: 'anywhere' }}>{showControls(cause)}</p>
      <p style={{ marginTop: 8, fontWeight: 600 }}>{next}</p>
    </Alert>
  );
}
