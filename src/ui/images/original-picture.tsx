import clsx from 'clsx';
import { GreyImage } from '../common/grey-image';
import shared from '../common/shared.module.css';
import { describeError } from '../error-messages';
import styles from './original-picture.module.css';
import type { ShownImage } from './shown-image';
import { useOriginal, type OriginalFile } from './use-original';

/**
 * The original file, large. Until it is there, and where it cannot be shown, the 100 x 100 pixels
 * stand for it in its proportions.
 */
export function OriginalPicture({ image }: { image: ShownImage }) {
  const { name, path, pixels, source } = image;
  const original = useOriginal(path);
  return (
    <figure className={styles.original}>
      <div
        className={clsx(shared.film, styles.film)}
        style={{ '--aspect': source.width / source.height } as React.CSSProperties}
      >
        <GreyImage pixels={pixels} label={`${name}, 100 x 100 pixels enlarged`} />
        {original.status === 'ready' && (
          <img key={original.url} src={original.url} alt={`The file ${name}`} />
        )}
      </div>
      <figcaption className={shared.hint}>
        <span role="status">{captionOf(original)}</span>
      </figcaption>
    </figure>
  );
}

function captionOf(original: OriginalFile): string {
  const instead = 'The original cannot be shown; these are the 100 x 100 pixels, enlarged.';
  switch (original.status) {
    case 'loading':
      return 'Reading the original file ...';
    case 'ready':
      return 'The original file';
    case 'unreadable':
      return `${instead} The browser cannot read the file.`;
    case 'failed': {
      const { cause, next } = describeError(original.error);
      return `${instead} ${cause} ${next}`;
    }
  }
}
