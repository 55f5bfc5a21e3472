import clsx from 'clsx';
import { useMemo, useState } from 'react';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { featureImportance } from '../../../domain/forest/feature-importance';
import type { ForestModel } from '../../../domain/model/model';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { importancePixels, importanceTitle } from '../../importance-texts';
import { Term } from '../../glossary/term';
import { SEEN_PIXELS } from '../texts/inside-model';
import styles from './seen-pixels.module.css';

/** Which pixels a forest's questions are about. */
export function SeenPixels({ model }: { model: ForestModel }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{SEEN_PIXELS.title}</summary>
      {isOpen && <ImportanceImage model={model} />}
      <p className={shared.hint}>
        {SEEN_PIXELS.hint} {SEEN_PIXELS.inWords} <Term id="random-forest">{SEEN_PIXELS.term}</Term>.
      </p>
    </details>
  );
}

function ImportanceImage({ model }: { model: ForestModel }) {
  const importance = useMemo(() => featureImportance(model.forest, PIXELS_PER_IMAGE), [model]);
  const pixels = useMemo(() => importancePixels(importance), [importance]);
  return (
    <>
      <p>{importanceTitle(importance)}.</p>
      <div className={clsx(shared.film, styles.importance)}>
        <GreyImage pixels={pixels} label={SEEN_PIXELS.image} />
      </div>
    </>
  );
}
