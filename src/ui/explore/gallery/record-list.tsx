import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { AppError } from '../../../domain/app-error';
import { ok, type Result } from '../../../domain/result';
import { digestOfOriginal } from '../../../state/data/open-original';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { formatBytes } from '../../format';
import imageDialogStyles from '../../images/image-dialog.module.css';
import { DIGEST, RECORD } from '../texts/image';
import { colourText, formatText, profileText } from '../texts/source';
import { readableGroup, type GalleryImage } from './gallery-image';
import styles from './record-list.module.css';

interface RecordListProps {
  image: GalleryImage;
  images: readonly GalleryImage[];
  onFilterGroup: (patientGroup: string) => void;
}

/** Everything the archive says about an image. */
export function RecordList({ image, images, onFilterGroup }: RecordListProps) {
  const { imageClass, split, name, path, patientGroup, source } = image;
  return (
    <section>
      <h3>{RECORD.title}</h3>
      <dl className={imageDialogStyles.record}>
        {imageClass !== null && <Fact term={RECORD.class}>{imageClass.displayName}</Fact>}
        <Fact term={RECORD.split}>
          {split === 'dropped' ? RECORD.dropped : split.toUpperCase()}
        </Fact>
        <Fact term={RECORD.name}>
          <FileName name={name} />
        </Fact>
        <Fact term={RECORD.path}>
          <FileName name={path} />
        </Fact>
        <Fact term={RECORD.size}>{RECORD.pixels(source.width, source.height)}</Fact>
        <Fact term={RECORD.format}>{formatText(source)}</Fact>
        <Fact term={RECORD.colour}>{colourText(source)}</Fact>
        <Fact term={RECORD.profile}>
          {profileText(source.iccProfile)}
          {source.iccProfile !== null && (
            <span className={shared.hint}> {RECORD.profileIgnored}</span>
          )}
        </Fact>
        {patientGroup !== null && (
          <Fact term={RECORD.group}>
            <PatientGroup {...{ patientGroup, images, onFilterGroup }} />
          </Fact>
        )}
        <Fact term={RECORD.fileSize}>{formatBytes(source.sizeBytes)}</Fact>
        <Fact term={RECORD.sha256}>
          <Digest path={path} known={source.sha256} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PatientGroup(props: {
  patientGroup: string;
  images: readonly GalleryImage[];
  onFilterGroup: (patientGroup: string) => void;
}) {
  const { patientGroup, images, onFilterGroup } = props;
  const members = images.filter((image) => image.patientGroup === patientGroup).length;
  return (
    <>
      {readableGroup(patientGroup)}{' '}
      {members === 1 ? (
        <span className={shared.hint}>{RECORD.alone}</span>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            onFilterGroup(patientGroup);
          }}
        >
          {RECORD.showGroup(members)}
        </Button>
      )}
    </>
  );
}

/** Made when it is shown, unless the audit needed it. Cut short by the style only: copied it is whole. */
function Digest({ path, known }: { path: string; known: string | null | undefined }) {
  const [made, setMade] = useState<{ path: string; digest: Result<string | null, AppError> }>();
  useEffect(() => {
    if (known !== undefined) return;
    void digestOfOriginal(path).then((digest) => {
      setMade({ path, digest });
    });
  }, [path, known]);
  const digest = known === undefined ? made?.path === path && made.digest : ok(known);
  if (!digest) return DIGEST.computing;
  if (!digest.ok) return DIGEST.notOpen;
  const sha256 = digest.value;
  if (sha256 === null) return DIGEST.noHttps;
  return (
    <span className={styles.digest}>
      <code>{sha256}</code>
      <CopyButton value={sha256}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={copied ? DIGEST.copied : DIGEST.copy}
            onClick={copy}
          >
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
