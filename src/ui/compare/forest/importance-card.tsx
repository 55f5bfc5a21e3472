import { Anchor, Title } from '@mantine/core';
import clsx from 'clsx';
import { useMemo } from 'react';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { linkToView } from '../../address';
import { importancePixels, importanceTitle } from '../../importance-texts';
import styles from './importance-card.module.css';

/** Which pixels told the classes apart, as a picture. */
export function ImportanceCard({ importance }: { importance: Float32Array }) {
  const pixels = useMemo(() => importancePixels(importance), [importance]);
  return (
    <section className={shared.card} aria-label="Importance">
      <Title order={2}>{importanceTitle(importance)}</Title>
      <div className={styles.importance}>
        <div className={clsx(shared.film, styles.picture)}>
          <GreyImage pixels={pixels} label="Importance of each pixel to the forest" />
        </div>
        <div className={styles.text}>
          <p>
            The brighter a pixel, the better its questions told the classes apart (mean decrease of
            the Gini impurity; the hundredth that matters most is white).
          </p>
          <p>
            What lies outside the lungs, such as letters, shoulders and margins, need not be
            disease. The{' '}
            <Anchor inherit underline="always" href={linkToView('explore', 'audit')}>
              Audit
            </Anchor>{' '}
            measures how much the border alone gives away.
          </p>
        </div>
      </div>
    </section>
  );
}
