import clsx from 'clsx';
import { useMemo, useState } from 'react';
import type { NetworkModel } from '../../../domain/model/model';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { plural } from '../../format';
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
      <summary>
        First-layer weights: {shown < units ? `${shown} of ` : ''}
        {plural(units, 'unit')}
      </summary>
      {isOpen && <WeightImages model={model} shown={shown} />}
      <p className={shared.hint}>
        White pixels raise a unit, black ones lower it, grey ones do not count; each picture has a
        scale of its own. What looks like noise is weights that training hardly moved.
      </p>
    </details>
  );
}

function WeightImages({ model, shown }: { model: NetworkModel; shown: number }) {
  const [first] = model.weights;
  const images = useMemo(() => (first ? weightImages(first, shown) : []), [first, shown]);
  return (
    <div className={clsx(shared.film, styles.weights)}>
      {images.map((pixels, unit) => (
        <GreyImage key={unit} pixels={pixels} label={`Weights of unit ${unit + 1}`} />
      ))}
    </div>
  );
}
