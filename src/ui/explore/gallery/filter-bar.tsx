import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import clsx from 'clsx';
import { useId, useState, type RefObject } from 'react';
import type { Finding } from '../../../domain/audit/findings';
import type { Classes } from '../../../domain/dataset/classes';
import { excludeImages } from '../../../state/explore/exclude-images';
import { NO_FILTER, type GalleryFilter } from '../../../state/explore/explore-view';
import shared from '../../common/shared.module.css';
import { countText, excludeText, FILTERS, testWarning } from '../texts/gallery';
import styles from './filter-bar.module.css';
import { FilterFields } from './filter-fields';
import { imagesInUse, isFiltering } from './gallery-filter';
import { readableGroup, type GalleryImage, type ImageFacts } from './gallery-image';

/** Classes whose chips leave room for the other fields beside them. */
const MOST_BESIDE = 3;

interface FilterBarProps {
  classes: Classes;
  filter: GalleryFilter;
  onFilterChange: (filter: GalleryFilter) => void;
  findings: readonly Finding[] | null;
  facts: ImageFacts;
  /** The images that match. */
  list: readonly GalleryImage[];
  /** How many there are in all. */
  total: number;
  /** The line that counts the images; it takes the focus over from buttons that vanish. */
  countLine: RefObject<HTMLParagraphElement | null>;
}

/** The conditions, how many images meet them, and what can be done with those. */
export function FilterBar(props: FilterBarProps) {
  const { classes, filter, onFilterChange, findings, facts, list, total, countLine } = props;
  // On a phone the fields would cover what they filter, so they fold.
  const [unfolded, setUnfolded] = useState(false);
  const fieldsId = useId();
  const filtering = isFiltering(filter);
  const inUse = filtering && list.length < total ? imagesInUse(list, facts) : [];
  const changeFromButton = (changed: GalleryFilter) => {
    countLine.current?.focus();
    onFilterChange(changed);
  };
  return (
    <div className={styles.bar} role="search" aria-label={FILTERS.label} data-unfolded={unfolded}>
      <div
        id={fieldsId}
        className={clsx(styles.fields, classes.length > MOST_BESIDE && styles.many)}
      >
        <FilterFields {...{ classes, filter, onFilterChange, findings }} />
      </div>
      <div className={styles.line}>
        <p ref={countLine} tabIndex={-1} role="status" className={styles.count}>
          {countText(list, total)}
        </p>
        <Button
          className={styles.fold}
          size="compact-sm"
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          aria-expanded={unfolded}
          aria-controls={fieldsId}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {FILTERS.fold}
        </Button>
        {filter.patientGroup !== null && (
          <Button
            size="compact-sm"
            variant="default"
            className={styles.group}
            rightSection={<IconX size={14} aria-label={FILTERS.removeGroup} />}
            onClick={() => {
              changeFromButton({ ...filter, patientGroup: null });
            }}
          >
            {FILTERS.group(readableGroup(filter.patientGroup))}
          </Button>
        )}
        {filtering && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              changeFromButton(NO_FILTER);
            }}
          >
            {FILTERS.clear}
          </Button>
        )}
        {inUse.length > 0 && (
          <ExcludeShown
            images={inUse}
            onExclude={() => {
              countLine.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Excludes all images that are shown. @param props.onExclude called before the button vanishes */
function ExcludeShown(props: { images: readonly GalleryImage[]; onExclude: () => void }) {
  const { images, onExclude } = props;
  const warningId = useId();
  const warning = testWarning(images);
  return (
    <div className={styles.exclude}>
      {warning !== null && (
        <p id={warningId} className={shared.hint}>
          {warning}
        </p>
      )}
      <Button
        size="compact-sm"
        variant="light"
        classNames={{ root: styles.excludeButton, label: styles.excludeLabel }}
        aria-describedby={warning === null ? undefined : warningId}
        onClick={() => {
          onExclude();
          excludeImages(
            { kind: 'by-hand' },
            images.map(({ position }) => position),
          );
        }}
      >
        {excludeText(images)}
      </Button>
    </div>
  );
}
