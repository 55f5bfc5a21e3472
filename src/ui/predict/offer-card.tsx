import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { isZipPath } from '../../domain/dataset/file-kinds';
import { prepareToPredict } from '../../state/predict/predict-images';
import { predictOffered } from '../../state/predict/predict-offered';
import { predictorOf } from '../../state/predict/predictor';
import { filesOfDrop, filesOfFolder, type OfferedFiles } from '../../state/predict/offered-files';
import { ErrorNotice } from '../common/error-notice';
import { FileDrop } from '../common/file-drop';
import fileDropStyles from '../common/file-drop.module.css';
import { FolderButton } from '../common/folder-button';
import shared from '../common/shared.module.css';
import { usePageDrop } from '../common/use-page-drop';
import { showView, useView } from '../address';
import { useAppState } from '../use-app-state';
import { useNamedImage } from './named-image';
import styles from './offer-card.module.css';
import { PredictorChoice } from './predictor-choice';
import { RandomTestButton } from './random-test-button';
import { OFFER } from './texts/offer';

/** Takes X-rays to try the model on: dropped, pasted, chosen, a folder or a zip of them. Small once there are some. */
export function OfferCard() {
  const [leftOut, setLeftOut] = useState(0);
  const [reading, setReading] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const predictor = useAppState(predictorOf);
  const isSmall = useAppState((state) => state.predictedImages.length > 0);
  const named = useNamedImage();
  const view = useView('predict');
  const offer = async (offered: OfferedFiles) => {
    setError(null);
    setLeftOut(offered.leftOut);
    setReading(offered.files.find(({ name }) => isZipPath(name))?.name ?? null);
    const outcome = await predictOffered(offered.files);
    if (outcome.kind === 'overtaken') return;
    setReading(null);
    if (outcome.kind === 'refused') {
      setError(outcome.error);
      return;
    }
    setLeftOut(offered.leftOut + outcome.leftOut);
    // The address named the picture that was there before.
    if (named !== null) showView('predict', view);
  };
  const drop = async (dropped: DataTransfer) => {
    const offered = await filesOfDrop(dropped);
    if (offered.ok) await offer(offered.value);
    else setError(offered.error);
  };
  usePageDrop((dropped) => void drop(dropped));
  usePastedFiles((files) => void offer({ files, leftOut: 0 }));
  useEffect(() => {
    if (predictor !== null) void prepareToPredict();
  }, [predictor]);
  return (
    <section
      className={clsx(shared.card, styles.card)}
      data-small={isSmall || undefined}
      aria-label={OFFER.title}
    >
      <VisuallyHidden component="h2">{OFFER.title}</VisuallyHidden>
      <PredictorChoice />
      <div className={styles.offer}>
        <FileDrop
          label={OFFER.label}
          accept="image/*,.dcm,.dicom,application/dicom,.zip"
          isSmall={isSmall}
          onFiles={(files) => void offer({ files, leftOut: 0 })}
          onDrop={(dropped) => void drop(dropped)}
        >
          <span className={fileDropStyles.title}>{isSmall ? OFFER.more : OFFER.first}</span>
          {!isSmall && <span className={shared.hint}>{OFFER.kinds}</span>}
        </FileDrop>
        <FolderButton disabled={false} onFolder={(files) => void offer(filesOfFolder(files))}>
          {OFFER.folder}
        </FolderButton>
        <RandomTestButton />
      </div>
      <p className={clsx(shared.hint, styles.note)} role="status">
        {reading !== null ? OFFER.unpacking(reading) : leftOut > 0 && OFFER.leftOut(leftOut)}
      </p>
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            setError(null);
          }}
        />
      )}
    </section>
  );
}

/** Takes files from the clipboard wherever the page has the focus. */
function usePastedFiles(onFiles: (files: File[]) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      if (clipboardData === null) return;
      const files = [...clipboardData.files];
      const isLost = [...clipboardData.items].some(({ type }) => type.startsWith('image/'));
      // A picture that the browser names and does not hand over is one without a byte.
      if (files.length === 0 && isLost) files.push(new File([], 'image.png'));
      if (files.length > 0) take(files);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
