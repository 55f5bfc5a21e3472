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
import { ARCHIVE_DOOR, MODEL_DOOR, OPEN, SAMPLE_DOOR } from './texts/open';

interface OpenCardProps {
  /** Then it is folded: what is dropped is taken all the same. */
  hasDataset: boolean;
  onOffer: (offer: ImportOffer) => void;
}

/** The three ways in: the sample, images of one's own, a model that is trained already. */
export function OpenCard({ hasDataset, onOffer }: OpenCardProps) {
  const training = useAppState((state) => isTraining(state.training));
  const title = hasDataset ? OPEN.titleOfAnother : OPEN.title;
  const content = (
    <>
      <div className={styles.doors}>
        <SampleDoor disabled={training} isMain={!hasDataset} />
        <ArchiveDoor disabled={training} saysWhere={!hasDataset} onOffer={onOffer} />
        <ModelDoor />
      </div>
      <ImportOptions />
    </>
  );
  return (
    <section className={shared.card} aria-label={title}>
      {hasDataset ? (
        <details className={styles.fold}>
          <summary>
            <Title order={2}>{title}</Title>
          </summary>
          {content}
        </details>
      ) : (
        <>
          <VisuallyHidden component="h2">{title}</VisuallyHidden>
          {content}
        </>
      )}
      {training && <p className={shared.hint}>{OPEN.whileTraining}</p>}
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

function SampleDoor({ disabled, isMain }: { disabled: boolean; isMain: boolean }) {
  return (
    <Door title={SAMPLE_DOOR.title}>
      <p className={shared.hint}>{SAMPLE_DOOR.hint}</p>
      <Button
        variant={isMain ? 'filled' : 'default'}
        disabled={disabled}
        onClick={() => void importSampleDataset()}
      >
        {SAMPLE_DOOR.button}
      </Button>
    </Door>
  );
}

interface ArchiveDoorProps {
  disabled: boolean;
  /** Whether it says where the article's archive is. */
  saysWhere: boolean;
  onOffer: OpenCardProps['onOffer'];
}

function ArchiveDoor({ disabled, saysWhere, onOffer }: ArchiveDoorProps) {
  return (
    <Door title={ARCHIVE_DOOR.title}>
      <div className={fileDropStyles.area} data-disabled={disabled}>
        <FileInput
          label={ARCHIVE_DOOR.input}
          accept=".zip,.csv,.tsv,.json,application/zip"
          disabled={disabled}
          multiple
          onFiles={(files) => {
            const offer = offerFiles(files);
            if (offer) onOffer(offer);
          }}
        />
        <span className={fileDropStyles.title}>{ARCHIVE_DOOR.invitation}</span>
        <span className={shared.hint}>{ARCHIVE_DOOR.what}</span>
      </div>
      <FolderButton
        disabled={disabled}
        onFolder={(files) => {
          onOffer(offerChosenFolder(files));
        }}
      >
        {ARCHIVE_DOOR.chooseFolder}
      </FolderButton>
      <p className={shared.hint}>
        {ARCHIVE_DOOR.upload}
        {saysWhere && <KaggleHint />}
      </p>
    </Door>
  );
}

function KaggleHint() {
  const { before, link, after } = ARCHIVE_DOOR.articleArchive;
  return (
    <>
      {' '}
      {before}{' '}
      <Anchor
        size="sm"
        underline="always"
        href="https://www.kaggle.com/datasets/praveengovi/coronahack-chest-xraydataset"
        target="_blank"
        rel="noreferrer"
      >
        {link}
      </Anchor>{' '}
      {after}
    </>
  );
}

function ModelDoor() {
  return (
    <Door title={MODEL_DOOR.title}>
      <p className={shared.hint}>{MODEL_DOOR.hint}</p>
      <Button variant="default" component="a" href={linkToStep('predict')}>
        {MODEL_DOOR.button}
      </Button>
    </Door>
  );
}
