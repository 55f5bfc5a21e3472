import { Anchor, Title } from '@mantine/core';
import clsx from 'clsx';
import { useMemo } from 'react';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { linkToView } from '../../address';
import { importancePixels, importanceTitle } from '../../importance-texts';
import { IMPORTANCE } from '../texts/forest';
import styles from './importance-card.module.css';

/** Which pixels told the classes apart, as a picture. */
export function ImportanceCard({ importance }: { importance: Float32Array }) {
  const pixels = useMemo(() => importancePixels(importance), [importance]);
  return (
    <section className={shared.card} aria-label={IMPORTANCE.label}>
      <Title order={2}>{importanceTitle(importance)}</Title>
      <div className={styles.importance}>
        <div className={clsx(shared.film, styles.picture)}>
          <GreyImage pixels={pixels} label={IMPORTANCE.picture} />
        </div>
        <div className={styles.text}>
          <p>{IMPORTANCE.meaning}</p>
          <p>
            {IMPORTANCE.outside}{' '}
            <Anchor inherit underline="always" href={linkToView('explore', 'audit')}>
              {IMPORTANCE.audit}
            </Anchor>
          </p>
        </div>
      </div>
    </section>
  );
}
