import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Predictor } from '../../state/predict/predict-state';
import type { PredictedImage } from '../../state/predict/predicted-image';
import { AnswerCard } from './answer-card';
import { answerRows, type Reading } from './answer-rows';
import { AnswersCard } from './answers-card';
import styles from './many-answers.module.css';

interface ManyAnswersProps {
  images: readonly PredictedImage[];
  reading: Reading;
  predictor: Predictor;
}

/** Rows, and the opened picture beside them, or below its row where there is no room beside. */
export function ManyAnswers({ images, reading, predictor }: ManyAnswersProps) {
  const isNarrow = useMediaQuery('(max-width: 899px)', undefined, {
    getInitialValueInEffect: false,
  });
  const [chosenId, setChosenId] = useState<number | null>(null);
  const rows = useMemo(() => answerRows(images, reading), [images, reading]);
  // Beside the rows there is always one to look at; among them it would only be in the way.
  const first = isNarrow ? undefined : rows.find(({ answer }) => answer !== null);
  const openId = chosenId ?? first?.asked.id ?? null;
  const open = images.find(({ id }) => id === openId);
  const opened = open && <AnswerCard key={open.id} image={open} {...{ reading, predictor }} />;
  return (
    <div className={styles.columns}>
      <AnswersCard
        classes={reading.classes}
        rows={rows}
        openId={openId}
        onOpen={(id) => {
          setChosenId(isNarrow && id === openId ? null : id);
        }}
        below={isNarrow ? opened : null}
      />
      {!isNarrow && <div className={styles.opened}>{opened}</div>}
    </div>
  );
}
