import { useStore } from 'zustand';
import { offlineCopy } from '../../state/offline-copy';
import { showControls } from '../common/show-controls';
import shared from '../common/shared.module.css';

/** That the page works without a network from now on, or why it does not. */
export function OfflineLine() {
  const { status, detail } = useStore(offlineCopy);
  if (status === 'none') return null;
  return (
    <p className={shared.hint}>
      {status === 'ready'
        ? 'This page is copied in your browser: it works without a network, also when you come back.'
        : `This page works with a network alone: its copy could not be made (${showControls(detail)}).`}
    </p>
  );
}
