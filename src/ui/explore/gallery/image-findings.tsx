import clsx from 'clsx';
import { useAppState } from '../../use-app-state';
import type { Finding } from '../../../domain/audit/findings';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import signStyles from '../../images/sign.module.css';
import { FINDING_TEXTS } from '../texts/findings';
import { IMAGE_FINDINGS } from '../texts/image';
import type { GalleryImage, ImageFacts } from './gallery-image';
import { positionOf } from '../../images/thumbnail-frame';
import styles from './image-findings.module.css';
import { Thumbnail } from './thumbnail';

/** Of a larger group only these are shown. */
const MAX_RELATED = 12;

interface ImageFindingsProps {
  image: GalleryImage;
  /** All images, by position. */
  images: readonly GalleryImage[];
  findings: readonly Finding[] | null;
  facts: ImageFacts;
  onShow: (image: GalleryImage) => void;
}

/** What the audit found in an image, with the others it found together with it. */
export function ImageFindings({ image, images, findings, facts, onShow }: ImageFindingsProps) {
  const found = findings?.filter((finding) => finding.images.includes(image.position)) ?? [];
  if (image.split === 'dropped') return null;
  return (
    <section>
      <h3>{IMAGE_FINDINGS.title}</h3>
      {findings === null && <AuditPending />}
      {findings !== null && found.length === 0 && (
        <p className={shared.hint}>{IMAGE_FINDINGS.nothing}</p>
      )}
      {found.map((finding) => (
        <div key={finding.kind} className={styles.finding}>
          <p>
            <span className={clsx(signStyles.sign, signStyles.found)} aria-hidden>
              !
            </span>{' '}
            <span className={styles.name}>{FINDING_TEXTS[finding.kind].found[0]}</span>
          </p>
          <p className={shared.hint}>{FINDING_TEXTS[finding.kind].why}</p>
          <RelatedImages
            images={relatedPositions(finding, image.position).flatMap(
              (position) => images[position] ?? [],
            )}
            facts={facts}
            onShow={onShow}
          />
        </div>
      ))}
    </section>
  );
}

function AuditPending() {
  const hasFailed = useAppState(({ exploration }) => exploration.status === 'failed');
  return (
    <p className={shared.hint}>
      {hasFailed ? IMAGE_FINDINGS.auditFailed : IMAGE_FINDINGS.auditUnderWay}
    </p>
  );
}

function RelatedImages(props: {
  images: readonly GalleryImage[];
  facts: ImageFacts;
  onShow: (image: GalleryImage) => void;
}) {
  const { images, facts, onShow } = props;
  const shown = images.slice(0, MAX_RELATED);
  if (shown.length === 0) return null;
  return (
    <>
      <p>{IMAGE_FINDINGS.related(images.length)}</p>
      <div
        className={styles.related}
        onClick={(event) => {
          const position = positionOf(event);
          const image = shown.find((one) => one.position === position);
          if (image) onShow(image);
        }}
      >
        {shown.map((image) => (
          <Thumbnail
            key={image.position}
            image={image}
            isExcluded={facts.excluded.has(image.position)}
            isFound
            isTabStop
          >
            <GreyImage pixels={image.pixels} label={image.name} />
          </Thumbnail>
        ))}
      </div>
      {images.length > shown.length && (
        <p className={shared.hint}>{IMAGE_FINDINGS.more(images.length - shown.length)}</p>
      )}
    </>
  );
}

/** The other images of the groups that an image is in. */
function relatedPositions({ groups }: Finding, position: number): number[] {
  const related = (groups ?? [])
    .filter((group) => group.images.includes(position))
    .flatMap((group) => group.images);
  return [...new Set(related)].filter((one) => one !== position);
}
