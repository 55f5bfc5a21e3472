import { Slider } from '@mantine/core';
import { useState } from 'react';
import type { DicomDisplay } from '../../domain/imaging/dicom/display';
import { chooseFrame } from '../../state/predict/predict-images';
import type { PredictedImage } from '../../state/predict/predicted-image';
import styles from './frame-choice.module.css';
import { PICTURE } from './texts/answer';

interface FrameChoiceProps {
  asked: PredictedImage;
  display: Pick<DicomDisplay, 'frame' | 'frameCount'>;
}

/** Which frame of a file is shown and answered about. */
export function FrameChoice({ asked, display: { frame, frameCount } }: FrameChoiceProps) {
  // Where the thumb is, until its frame is there.
  const [at, setAt] = useState<number | null>(null);
  return (
    <div className={styles.choice}>
      <p>{PICTURE.frame(frame, frameCount)}</p>
      <Slider
        thumbLabel={PICTURE.chooseFrame}
        min={1}
        max={frameCount}
        value={at ?? frame + 1}
        label={String}
        onChange={setAt}
        onChangeEnd={(chosen) => {
          void chooseFrame(asked, chosen - 1).then(() => {
            setAt(null);
          });
        }}
      />
    </div>
  );
}
