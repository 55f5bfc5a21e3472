import { VisuallyHidden } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '../../domain/app-error';
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
import { plural } from '../format';
import { useAppState } from '../use-app-state';
import { PredictorChoice } from './predictor-choice';

/** Takes X-rays to ask about: dropped, pasted, chosen, or a folder of them. */
export function OfferCard() {
  const [taken, setTaken] = useState<OfferedFiles | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const asked = useAppState(predictorOf);
  const ask = (offered: OfferedFiles) => {
    setError(null);
    setTaken(offered);
    void predictOffered(offered.files).then((found) => {
      if (found !== undefined) setError(found);
    });
  };
  const drop = async (dropped: DataTransfer) => {
    const offered = await filesOfDrop(dropped);
    if (offered.ok) ask(offered.value);
    else setError(offered.error);
  };
  usePageDrop((dropped) => void drop(dropped));
  usePastedFiles((files) => {
    ask({ files, leftOut: 0 });
  });
  useEffect(() => {
    if (asked !== null) void prepareToPredict();
  }, [asked]);
  return (
    <section className={shared.card} aria-label="Choose images">
      <VisuallyHidden component="h2">Choose images</VisuallyHidden>
      <PredictorChoice />
      <FileDrop
        label="X-ray image"
        accept="image/*,.dcm,.dicom,application/dicom"
        onFiles={(files) => {
          ask({ files, leftOut: 0 });
        }}
        onDrop={(dropped) => void drop(dropped)}
      >
        <span className={fileDropStyles.title}>
          Drop X-rays here, paste one, or click to choose
        </span>
        <span className={shared.hint}>
          Frontal chest X-rays as JPEG, PNG, WebP, BMP, GIF or DICOM
        </span>
      </FileDrop>
      <div className={shared.beside}>
        <FolderButton
          disabled={false}
          onFolder={(files) => {
            ask(filesOfFolder(files));
          }}
        >
          Choose a folder
        </FolderButton>
        <p className={shared.hint}>
          {taken && taken.leftOut > 0
            ? `${plural(taken.leftOut, 'file')} of the folder left out: no ${taken.leftOut === 1 ? 'picture' : 'pictures'} by the name.`
            : 'All pictures in it, in folders below as well. They stay on this machine.'}
        </p>
      </div>
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
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) take(files);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
