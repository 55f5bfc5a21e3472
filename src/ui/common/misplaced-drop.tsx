import { useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { placeOfFile } from '../../state/shared/misplaced-drop';
import { ErrorNotice } from './error-notice';
import { usePageDrop } from './use-page-drop';

/** On a page that takes no files: says where what was dropped on it belongs. */
export function MisplacedDrop() {
  const [error, setError] = useState<AppError | null>(null);
  usePageDrop(({ files: [file] }) => {
    if (file) void placeOfFile(file).then(setError);
  });
  if (error === null) return null;
  return (
    <ErrorNotice
      error={error}
      onDismiss={() => {
        setError(null);
      }}
    />
  );
}
