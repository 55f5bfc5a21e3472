import { useEffect } from 'react';
import { isTraining } from '../../state/app-store';
import { classifyImage } from '../../state/classify-image';
import { ErrorNotice } from '../common/error-notice';
import { FileDrop } from '../common/file-drop';
import { Page, Waiting } from '../common/page';
import { useAppState } from '../use-app-state';
import { RunExplanation } from './explain/run-explanation';
import { PredictionResult } from './prediction-result';

export function PredictPage() {
  const training = useAppState((state) => state.training);
  return (
    <Page
      step="predict"
      intro="Ask the network about one X-ray. The file is decoded exactly as the images it was trained on and stays in this page."
    >
      {training.status === 'done' ? (
        <Question isSample={training.run.dataset.isSample} />
      ) : (
        <Waiting nextStep="train">
          {training.status === 'searching'
            ? 'A search is running: stop it on the Train page, or wait for its end.'
            : isTraining(training)
              ? 'The training is still running: ask when it has ended or is stopped.'
              : 'Predict needs a trained network.'}
        </Waiting>
      )}
    </Page>
  );
}

function Question({ isSample }: { isSample: boolean }) {
  const prediction = useAppState((state) => state.prediction);
  usePastedImage();
  return (
    <>
      <section className="card" aria-label="Choose an image">
        <FileDrop label="X-ray image" accept="image/*" onFile={(file) => void classifyImage(file)}>
          <span className="file-drop-title">Drop an X-ray here, paste it, or click to choose</span>
          <span className="hint">A frontal chest X-ray as JPEG, PNG, WebP, BMP or GIF</span>
        </FileDrop>
      </section>
      {prediction.status === 'working' && <p role="status">Reading {prediction.fileName}</p>}
      {prediction.status === 'failed' && <ErrorNotice error={prediction.error} />}
      {prediction.status === 'ready' && (
        <PredictionResult prediction={prediction} isSample={isSample} />
      )}
      <RunExplanation />
    </>
  );
}

/** Takes an image file from the clipboard wherever the page has the focus. */
function usePastedImage(): void {
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const [file] = clipboardData?.files ?? [];
      if (file) void classifyImage(file);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
