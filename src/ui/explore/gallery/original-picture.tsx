import { useState } from 'react';
import { describeError } from '../../error-messages';
import { GreyImage } from '../../common/grey-image';
import type { GalleryImage } from './gallery-image';
import { useOriginal, type OriginalFile } from './use-original';

/**
 * The original file, large. Until it is there, and where it cannot be shown, the 100 x 100 pixels
 * stand for it in its proportions.
 */
export function OriginalPicture({ image }: { image: GalleryImage }) {
  const { name, path, pixels, source } = image;
  const original = useOriginal(path);
  const [unreadableUrl, setUnreadableUrl] = useState<string>();
  const url = original.status === 'ready' ? original.url : undefined;
  const isShown = url !== undefined && url !== unreadableUrl;
  return (
    <figure className="original">
      <div
        className="film original-film"
        style={{ '--aspect': source.width / source.height } as React.CSSProperties}
      >
        <GreyImage pixels={pixels} label={`${name}, 100 x 100 pixels enlarged`} />
        {isShown && (
          <img
            key={url}
            src={url}
            alt={`The file ${name}`}
            onError={() => {
              setUnreadableUrl(url);
            }}
          />
        )}
      </div>
      <figcaption className="hint">
        <span role="status">{captionOf(original, isShown)}</span>
      </figcaption>
    </figure>
  );
}

function captionOf(original: OriginalFile, isShown: boolean): string {
  const instead = 'The original cannot be shown; these are the 100 x 100 pixels, enlarged.';
  if (original.status === 'loading') return 'Reading the original file ...';
  if (original.status === 'failed') return `${instead} ${describeError(original.error).cause}`;
  return isShown ? 'The original file' : `${instead} The browser cannot read the file.`;
}
