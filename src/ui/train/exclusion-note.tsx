import { Anchor } from '@mantine/core';
import { excludedImages } from '../../domain/audit/exclusions';
import shared from '../common/shared.module.css';
import { describeEmptyClass, type EmptyClass } from '../exclusion-texts';
import { plural } from '../format';
import { useAppState } from '../use-app-state';
import { linkToView } from '../address';

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
      <p className={shared.hint} style={{ marginTop: 8 }}>
        {plural(size, 'image is', 'images are')} left out of the next training:{' '}
        <Anchor inherit underline="always" href={linkToView('explore', 'audit')}>
          see Explore
        </Anchor>
        .
      </p>
    </>
  );
}
