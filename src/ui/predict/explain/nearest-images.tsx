import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { AppState } from '../../../state/app-store';
import type { ShownDetection, NearestPicture } from '../../../state/predict/distribution-check';
import { NearestFilm } from '../../images/nearest-film';
import { useAppState } from '../../use-app-state';
import { NearestDialog, type NearImage } from './nearest-dialog';

/** The training images that are nearest; each opens large where its data set is open. */
export function NearestImages({ nearest, dataset }: Pick<ShownDetection, 'nearest' | 'dataset'>) {
  const isOpen = useAppState((state) => isOpenIn(state, dataset));
  const list = useMemo(
    () => (dataset && isOpen ? nearest.flatMap((near) => nearImage(dataset, near)) : []),
    [dataset, isOpen, nearest],
  );
  const [shown, setShown] = useState<NearImage | null>(null);
  const [last, setLast] = useState<number | null>(null);
  const lastButton = useRef<HTMLButtonElement>(null);
  // The focus comes back to the image that was open last.
  useEffect(() => {
    if (shown === null) lastButton.current?.focus();
  }, [shown]);
  const openOf = (near: NearestPicture) => {
    const image = list.find(({ position }) => position === near.position);
    return image
      ? {
          ref: near.position === last ? lastButton : null,
          onOpen: () => {
            setShown(image);
          },
        }
      : null;
  };
  return (
    <>
      <NearestFilm nearest={nearest} openOf={openOf} />
      {shown && (
        <NearestDialog
          image={shown}
          list={list}
          onShow={setShown}
          onClose={() => {
            setLast(shown.position);
            setShown(null);
          }}
        />
      )}
    </>
  );
}

/** By its pixels: it may have been opened again since. */
function isOpenIn({ dataset: open }: AppState, dataset: Dataset | null): boolean {
  if (open.status !== 'ready' || dataset === null) return false;
  const { fingerprint } = open.dataset;
  return open.dataset === dataset || (fingerprint !== null && fingerprint === dataset.fingerprint);
}

function nearImage({ images }: Dataset, near: NearestPicture): NearImage[] {
  const record = images[near.position];
  return record ? [{ ...record, ...near }] : [];
}
