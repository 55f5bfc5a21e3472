import { Radio } from '@mantine/core';
import { RESAMPLING_NAMES, RESAMPLINGS, type Resampling } from '../../domain/dataset/resampling';
import { chooseResampling } from '../../state/data/choose-resampling';
import { useAppState } from '../use-app-state';

const DESCRIPTIONS: Record<Resampling, string> = {
  'opencv-bilinear': "the article's pixels, as OpenCV gives them by default",
  'fast-scaled': 'scaled while decoding, then averaged: smoother pixels, in less time',
};

/** How the next data set's images become 100 x 100. */
export function ResamplingChoice({ disabled }: { disabled: boolean }) {
  const resampling = useAppState((state) => state.resampling);
  return (
    <Radio.Group
      mt="xl"
      label="Resampling"
      description="A network is only asked about images resampled like those it learned from."
      value={resampling}
      onChange={(value) => {
        chooseResampling(value);
      }}
    >
      <div className="choices">
        {RESAMPLINGS.map((value) => (
          <Radio
            key={value}
            value={value}
            label={RESAMPLING_NAMES[value]}
            description={DESCRIPTIONS[value]}
            disabled={disabled}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
