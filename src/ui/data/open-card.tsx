import { Anchor, Button, Title, VisuallyHidden } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { importSampleDataset } from '../../state/data/import-dataset';
import { offerChosenFolder, offerFiles, type ImportOffer } from '../../state/data/import-offer';
import { isTraining } from '../../state/train/train-state';
import { linkToStep } from '../address';
import fileDropStyles from '../common/file-drop.module.css';
import { FileInput } from '../common/file-input';
import { FolderButton } from '../common/folder-button';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { ImportOptions } from './import-options';
import styles from './open-card.module.css';

interface OpenCardProps {
  hasDataset: boolean;
  onOffer: (offer: ImportOffer) => void;
}

/** The three ways in: the sample, images of one's own, a model that is trained already. */
export function OpenCard({ hasDataset, onOffer }: OpenCardProps) {
  const training = useAppState((state) => isTraining(state.training));
  const title = hasDataset ? 'Open another data set' : 'Open a data set';
  return (
    <section className={shared.card} aria-label={title}>
      {hasDataset ? (
        <Title order={2}>{title}</Title>
      ) : (
        <VisuallyHidden component="h2">{title}</VisuallyHidden>
      )}
      {training && (
        <p className={shared.hint}>
          A training is running: stop it before opening another data set.
        </p>
      )}
      <div className={styles.doors}>
        <Door title="Try it now">
          <p className={shared.hint}>
            Chest phantoms drawn by a program, not X-rays: every step in a minute. Numbers from them
            say nothing about medicine.
          </p>
          <Button
            variant={hasDataset ? 'default' : 'filled'}
            disabled={training}
            onClick={() => void importSampleDataset()}
          >
            Use the sample dataset
          </Button>
        </Door>
        <Door title="Open your archive">
          <ArchiveDrop disabled={training} onOffer={onOffer} />
          <FolderButton
            disabled={training}
            onFolder={(files) => {
              onOffer(offerChosenFolder(files));
            }}
          >
            Choose a folder
          </FolderButton>
          <p className={shared.hint}>
            The browser may speak of an upload: the files stay on this machine.
            {!hasDataset && <KaggleHint />}
          </p>
        </Door>
        <Door title="Use a saved model">
          <p className={shared.hint}>
            A bundle that was exported here answers about an X-ray without any data set.
          </p>
          <Button variant="default" component="a" href={linkToStep('predict')}>
            Open a model
          </Button>
        </Door>
      </div>
      <ImportOptions />
    </section>
  );
}

function Door({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <div className={styles.door} role="group" aria-labelledby={titleId}>
      <Title order={3} id={titleId}>
        {title}
      </Title>
      {children}
    </div>
  );
}

function ArchiveDrop({
  disabled,
  onOffer,
}: {
  disabled: boolean;
  onOffer: OpenCardProps['onOffer'];
}) {
  return (
    <div className={fileDropStyles.area} data-disabled={disabled}>
      <FileInput
        label="Dataset zip"
        accept=".zip,.csv,.tsv,.json,application/zip"
        disabled={disabled}
        multiple
        onFiles={(files) => {
          const offer = offerFiles(files);
          if (offer) onOffer(offer);
        }}
      />
      <span className={fileDropStyles.title}>
        Drop a zip or a folder here, or click to choose a zip
      </span>
      <span className={shared.hint}>
        Any set of chest X-rays; zips, folders and tables that belong together at once
      </span>
    </div>
  );
}

function KaggleHint() {
  return (
    <>
      {' '}
      The article&apos;s archive, 1.2 GB, is on{' '}
      <Anchor
        size="sm"
        underline="always"
        href="https://www.kaggle.com/datasets/praveengovi/coronahack-chest-xraydataset"
        target="_blank"
        rel="noreferrer"
      >
        Kaggle
      </Anchor>{' '}
      (free account).
    </>
  );
}
