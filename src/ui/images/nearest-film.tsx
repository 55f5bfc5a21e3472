import clsx from 'clsx';
import type { ReactNode, Ref } from 'react';
import type { ImageClass } from '../../domain/dataset/classes';
import { GreyImage } from '../common/grey-image';
import shared from '../common/shared.module.css';
import styles from './nearest-film.module.css';

/** An image that is near another one. */
interface Near {
  name: string;
  imageClass: ImageClass;
  /** Uint8Array [100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** As in `NearRow`. */
  distance: number;
}

interface NearestFilmProps<Shown extends Near> {
  /** The nearest first. */
  nearest: readonly Shown[];
  /** How one opens large; null where it does not. */
  openOf?: (near: Shown) => { onOpen: () => void; ref: Ref<HTMLButtonElement> } | null;
  /** Behind the distance of one. */
  signOf?: (near: Shown) => string;
  /** In the place of images that are still looked for. */
  children?: ReactNode;
}

/** The images that are nearest to one, each with its class and distance. */
export function NearestFilm<Shown extends Near>(props: NearestFilmProps<Shown>) {
  const { nearest, openOf, signOf, children } = props;
  return (
    <div
      className={clsx(shared.film, styles.film)}
      role="list"
      aria-label="Nearest training images"
    >
      {children}
      {nearest.map((near, place) => {
        const open = openOf?.(near) ?? null;
        const figure = <NearFigure near={near} sign={signOf?.(near) ?? ''} />;
        return (
          <div key={place} role="listitem" title={near.name}>
            {open === null ? (
              figure
            ) : (
              <button type="button" ref={open.ref} onClick={open.onOpen}>
                {figure}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function NearFigure({ near, sign }: { near: Near; sign: string }) {
  const { name, imageClass, pixels, distance } = near;
  const { displayName, colour, mark } = imageClass;
  return (
    <>
      <GreyImage pixels={pixels} label={`${displayName}: ${name}`} />
      <span className={styles.caption}>
        <span style={{ color: colour }} aria-hidden>
          {mark}
        </span>{' '}
        {displayName} {distance.toFixed(2)}
        {sign}
      </span>
    </>
  );
}

/** What the distances are. */
export const NEAREST_SCALE =
  'Below each its class and distance: 0 is the same picture, 1.4 an unrelated one.';

/** How they are measured. */
export const NEAREST_METHOD =
  'Pictures are compared coarsely, 25 x 25, whatever their brightness and contrast.';

export const NEAREST_HINT = `${NEAREST_SCALE} ${NEAREST_METHOD}`;
