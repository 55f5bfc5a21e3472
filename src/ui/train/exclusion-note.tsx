import { Anchor } from '@mantine/core';
import clsx from 'clsx';
import { excludedImages } from '../../domain/audit/exclusions';
import shared from '../common/shared.module.css';
import { describeEmptyClass, type EmptyClass } from '../exclusion-texts';
import { useAppState } from '../use-app-state';
import { linkToView } from '../address';
import { EXCLUDED } from './texts/training';
import styles from './training-card.module.css';

interface ExclusionNoteProps {
  emptyClass: EmptyClass | null;
}

/** How many images the next training leaves out, and whether it can start without them. */
export function ExclusionNote({ emptyClass }: ExclusionNoteProps) {
  const exclusions = useAppState((state) => state.exclusions);
  if (exclusions.length === 0) return null;
  const { size } = excludedImages(exclusions);
  return (
    <>
      {emptyClass && <p className={shared.problem}>{describeEmptyClass(emptyClass)}</p>}
      <p className={clsx(shared.hint, styles.note)}>
        {EXCLUDED.images(size)}{' '}
        <Anchor inherit underline="always" href={linkToView('explore', 'audit')}>
          {EXCLUDED.see}
        </Anchor>
      </p>
    </>
  );
}
