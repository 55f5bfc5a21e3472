import { Button, Modal } from '@mantine/core';
import { FileName } from '../common/file-name';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { OPEN_DROPPED, REPLACE_IMPORT } from './texts/importing';

interface ReplaceImportDialogProps {
  /** The name of what was dropped while another import was under way; null closes the dialog. */
  name: string | null;
  onAnswer: (openIt: boolean) => void;
}

/** Asks before an import is given up for another; whatever closes the dialog keeps the first. */
export function ReplaceImportDialog({ name, onAnswer }: ReplaceImportDialogProps) {
  const importing = useAppState((state) => state.importing);
  const running = importing.status === 'loading' ? importing.fileName : null;
  const keep = () => {
    onAnswer(false);
  };
  return (
    <Modal.Root opened={name !== null} centered onClose={keep} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        {/* A header of its own kind is a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title style={{ fontWeight: 650 }}>
            {running === null ? OPEN_DROPPED.title : REPLACE_IMPORT.title}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {name !== null && <Question running={running} name={name} />}
          <div className={shared.actions}>
            <Button data-autofocus onClick={keep}>
              {running === null ? OPEN_DROPPED.keep : REPLACE_IMPORT.keep}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                onAnswer(true);
              }}
            >
              {running === null ? OPEN_DROPPED.open : REPLACE_IMPORT.replace}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** @param props.running the name of the import under way; null when it has ended meanwhile */
function Question({ running, name }: { running: string | null; name: string }) {
  if (running === null) {
    const { before, after } = OPEN_DROPPED.question;
    return (
      <p>
        {before} <FileName name={name} /> {after}
      </p>
    );
  }
  const { before, between, after } = REPLACE_IMPORT.question;
  return (
    <p>
      {before} <FileName name={running} /> {between} <FileName name={name} /> {after}
    </p>
  );
}
