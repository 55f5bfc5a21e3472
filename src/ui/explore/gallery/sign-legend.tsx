import { useMediaQuery } from '@mantine/hooks';
import clsx from 'clsx';
import type { Classes } from '../../../domain/dataset/classes';
import { ClassLabel } from '../../common/class-label';
import shared from '../../common/shared.module.css';
import signStyles from '../../images/sign.module.css';
import { SPLIT_SIGNS } from '../../images/split-signs';
import { useOwnValidation } from '../../use-own-validation';
import { SIGNS } from '../texts/gallery';
import styles from './sign-legend.module.css';

/** What the signs below the thumbnails mean; folded where it would push them out of sight. */
export function SignLegend({ classes }: { classes: Classes }) {
  const isWide = useMediaQuery('(min-width: 769px)', undefined, { getInitialValueInEffect: false });
  if (isWide) return <Signs classes={classes} />;
  return (
    <details className={styles.fold}>
      <summary>{SIGNS.title}</summary>
      <Signs classes={classes} />
    </details>
  );
}

function Signs({ classes }: { classes: Classes }) {
  const hasValidation = useOwnValidation() > 0;
  return (
    <p className={clsx(styles.legend, shared.hint)}>
      {classes.map((one) => (
        <ClassLabel key={one.name} of={one} />
      ))}
      {hasValidation && (
        <span>
          <span className={signStyles.sign} aria-hidden>
            {SPLIT_SIGNS.validation}
          </span>{' '}
          {SIGNS.validation}
        </span>
      )}
      <span>
        <span className={signStyles.sign} aria-hidden>
          {SPLIT_SIGNS.test}
        </span>{' '}
        {SIGNS.test}
      </span>
      <span>
        <span className={signStyles.sign} aria-hidden>
          {SPLIT_SIGNS.dropped}
        </span>{' '}
        {hasValidation ? SIGNS.inNoSplit : SIGNS.inNeitherSplit}
      </span>
      <span>{SIGNS.train}</span>
      <span>
        <span className={clsx(signStyles.sign, signStyles.found)} aria-hidden>
          !
        </span>{' '}
        {SIGNS.found}
      </span>
      <span>
        <span className={styles.excluded} aria-hidden /> {SIGNS.excluded}
      </span>
    </p>
  );
}
