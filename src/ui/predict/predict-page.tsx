import { useEffect } from 'react';
import { isTraining } from '../../state/app-store';
import { askImages, prepareToAsk } from '../../state/ask-images';
import { isAnswered } from '../../state/asked-image';
import { askedModel } from '../../state/asked-model';
import { ErrorNotice } from '../common/error-notice';
import { FileDrop } from '../common/file-drop';
import { Page, Waiting } from '../common/page';
import { useAppState } from '../use-app-state';
import { ModelsCard } from './models/models-card';
import { PredictionResult } from './prediction-result';

export function PredictPage() {
  const training = useAppState((state) => state.training);
  const asked = useAppState(askedModel);
  return (
    <Page
      step="predict"
      intro="Ask the network about one X-ray. The file is decoded exactly as the images it was trained on and stays in this page."
    >
      {asked !== null ? (
        <Question isSample={asked.isSample} />
      ) : (
        <Waiting nextStep="train">
          {training.status === 'searching'
            ? 'A search is running: stop it on the Train page, or wait for its end.'
            : isTraining(training)
              ? 'The training is still running: ask when it has ended or is stopped.'
              : 'Predict needs a trained network. Train one, or use a saved one below.'}
        </Waiting>
      )}
      <ModelsCard />
    </Page>
  );
}

function Question({ isSample }: { isSample: boolean }) {
  const [asked] = useAppState((state) => state.askedImages);
  usePastedImage();
  useEffect(() => void prepareToAsk(), []);
  return (
    <>
      <section className="card" aria-label="Choose an image">
        <FileDrop label="X-ray image" accept="image/*" onFile={(file) => void askImages([file])}>
          <span className="file-drop-title">Drop an X-ray here, paste it, or click to choose</span>
          <span className="hint">A frontal chest X-ray as JPEG, PNG, WebP, BMP or GIF</span>
        </FileDrop>
      </section>
      {asked?.answer.status === 'waiting' && <p role="status">Reading {asked.fileName}</p>}
      {asked?.answer.status === 'failed' && <ErrorNotice error={asked.answer.error} />}
      {asked && isAnswered(asked) && <PredictionResult asked={asked} isSample={isSample} />}
    </>
  );
}

/** Takes an image file from the clipboard wherever the page has the focus. */
function usePastedImage(): void {
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const [file] = clipboardData?.files ?? [];
      if (file) void askImages([file]);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
