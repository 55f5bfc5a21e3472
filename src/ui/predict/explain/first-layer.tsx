import clsx from 'clsx';
import { useMemo, useState } from 'react';
import type { NetworkModel } from '../../../domain/model/model';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { FIRST_LAYER } from '../texts/inside-model';
import styles from './first-layer.module.css';
import { weightImages } from './weight-images';

/** Units that are shown: more are not looked through. */
const MOST_SHOWN = 32;

/** What each unit of the first layer weighs every pixel with. */
export function FirstLayer({ model }: { model: NetworkModel }) {
  const [isOpen, setIsOpen] = useState(false);
  const units = model.weights[0]?.bias.length ?? 0;
  const shown = Math.min(units, MOST_SHOWN);
  return (
    <details
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>{FIRST_LAYER.title(units, shown)}</summary>
      {isOpen && <WeightImages model={model} shown={shown} />}
      <p className={shared.hint}>{FIRST_LAYER.hint}</p>
    </details>
  );
}

function WeightImages({ model, shown }: { model: NetworkModel; shown: number }) {
  const [first] = model.weights;
  const images = useMemo(() => (first ? weightImages(first, shown) : []), [first, shown]);
  return (
    <div className={clsx(shared.film, styles.weights)}>
      {images.map((pixels, unit) => (
        <GreyImage key={unit} pixels={pixels} label={FIRST_LAYER.unit(unit + 1)} />
      ))}
    </div>
  );
}
