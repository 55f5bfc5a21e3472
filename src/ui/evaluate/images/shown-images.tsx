import { useMemo, useState } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { Model } from '../../../domain/model/model';
import type { SplitPredictions } from '../../../domain/run/predictions';
import { answeredImage, type AnsweredImage, type Question } from './answered-image';
import { AnsweredImageDialog } from './answered-image-dialog';
import { ImageList } from './image-list';

/** The images behind one number of an evaluation, as it was clicked. */
export interface PredictedImages {
  title: string;
  /** Rows of the predictions, in the order they are shown. */
  rows: readonly number[];
  question: Question;
}

interface ShownImagesProps {
  dataset: Dataset;
  predictions: SplitPredictions;
  asked: PredictedImages;
  /** Positions of the images that were learned from. */
  trained: Int32Array<ArrayBuffer>;
  /** Of the model that answered. */
  kind: Model['kind'];
  onClose: () => void;
}

/** Either the list or one image of it, large; closing the image leads back to the list. */
export function ShownImages(props: ShownImagesProps) {
  const { dataset, predictions, asked, trained, kind, onClose } = props;
  const [opened, setOpened] = useState<AnsweredImage | null>(null);
  const [last, setLast] = useState<AnsweredImage | null>(null);
  const images = useMemo(
    () => asked.rows.flatMap((row) => answeredImage(dataset, predictions, row) ?? []),
    [dataset, predictions, asked],
  );
  return opened === null ? (
    <ImageList
      title={asked.title}
      classes={dataset.classes}
      images={images}
      question={asked.question}
      last={last}
      onOpen={setOpened}
      onClose={onClose}
    />
  ) : (
    <AnsweredImageDialog
      image={opened}
      list={images}
      dataset={dataset}
      trained={trained}
      kind={kind}
      onShow={setOpened}
      onClose={() => {
        setLast(opened);
        setOpened(null);
      }}
    />
  );
}
