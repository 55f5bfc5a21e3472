import type { Dataset } from '../../../domain/dataset/dataset';
import type { Model } from '../../../domain/model/model';
import { answerByCurrent } from '../../../state/predict/opened-model';
import { ClassLabel } from '../../common/class-label';
import { ProbabilityBar } from '../../common/probability-bar';
import { ImageDialog } from '../../images/image-dialog';
import imageDialogStyles from '../../images/image-dialog.module.css';
import signStyles from '../../images/sign.module.css';
import { WhyLink } from '../../images/why-link';
import { ANSWERED_IMAGE } from '../texts/images';
import { answerTo, type AnsweredImage } from './answered-image';
import styles from './answered-image-dialog.module.css';
import { NearestImages } from './nearest-images';

interface AnsweredImageDialogProps {
  image: AnsweredImage;
  list: readonly AnsweredImage[];
  dataset: Dataset;
  /** Positions of the images that were learned from. */
  trained: Int32Array<ArrayBuffer>;
  /** Of the model that answered. */
  kind: Model['kind'];
  onShow: (image: AnsweredImage) => void;
  onClose: () => void;
}

/** One image large, what was said of it, and what in the training looks like it. */
export function AnsweredImageDialog(props: AnsweredImageDialogProps) {
  const { image, list, dataset, trained, kind, onShow, onClose } = props;
  const { classes, imageClass, predicted, probabilities, position } = image;
  const { isRight, probability } = answerTo({ kind: 'class' }, image);
  return (
    <ImageDialog
      image={image}
      list={list}
      besideList={ANSWERED_IMAGE.besideList}
      onShow={onShow}
      onClose={onClose}
      action={
        <WhyLink
          path={image.path}
          onFollow={() => {
            answerByCurrent(kind);
          }}
        />
      }
    >
      <section>
        <p className={imageDialogStyles.imageClass}>
          <ClassLabel of={imageClass} />
          <span className={signStyles.sign}>{dataset.images[position]?.split.toUpperCase()}</span>
        </p>
        <p>{ANSWERED_IMAGE.predicted(predicted.displayName, probability, isRight)}</p>
      </section>
      <section className={styles.probabilities} aria-label={ANSWERED_IMAGE.probabilities}>
        {classes.map((one, index) => (
          <ProbabilityBar key={one.name} of={one} value={probabilities[index] ?? 0} />
        ))}
      </section>
      <NearestImages dataset={dataset} image={image} trained={trained} />
    </ImageDialog>
  );
}
