import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Finding } from '../../../domain/audit/findings';
import { excludeImages } from '../../../state/exclude-images';
import { formatCount, plural } from '../../format';
import { FilterFields } from './filter-fields';
import { isFiltering, NO_FILTER, positionsInUse, type GalleryFilter } from './gallery-filter';
import { readableGroup, type GalleryImage, type ImageFacts } from './gallery-image';

interface FilterBarProps {
  filter: GalleryFilter;
  onFilterChange: (filter: GalleryFilter) => void;
  findings: readonly Finding[] | null;
  facts: ImageFacts;
  /** The images that match. */
  list: readonly GalleryImage[];
  /** How many there are in all. */
  total: number;
}

/** The conditions, how many images meet them, and what can be done with those. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onFilterChange, findings, facts, list, total } = props;
  // On a phone the fields would cover what they filter, so they fold.
  const [unfolded, setUnfolded] = useState(false);
  const fieldsId = useId();
  const filtering = isFiltering(filter);
  const inUse = filtering && list.length < total ? positionsInUse(list, facts) : [];
  return (
    <div className="filter-bar" role="search" aria-label="Filter the images">
      <div id={fieldsId} className="filter-fields" data-unfolded={unfolded}>
        <FilterFields filter={filter} onFilterChange={onFilterChange} findings={findings} />
      </div>
      <div className="filter-line">
        <p role="status" className="filter-count">
          {list.length === total
            ? `All ${plural(total, 'image')}`
            : `${formatCount(list.length)} of ${plural(total, 'image')}`}
        </p>
        <Button
          className="filter-fold"
          size="compact-sm"
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          aria-expanded={unfolded}
          aria-controls={fieldsId}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          Filters
        </Button>
        {filter.patientGroup !== null && (
          <Button
            size="compact-sm"
            variant="default"
            className="filter-group"
            rightSection={<IconX size={14} aria-label="(remove)" />}
            onClick={() => {
              onFilterChange({ ...filter, patientGroup: null });
            }}
          >
            Patient group {readableGroup(filter.patientGroup)}
          </Button>
        )}
        {filtering && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              onFilterChange(NO_FILTER);
            }}
          >
            Clear filters
          </Button>
        )}
        {inUse.length > 0 && (
          <Button
            size="compact-sm"
            variant="light"
            className="filter-exclude"
            onClick={() => {
              excludeImages({ kind: 'by-hand' }, inUse);
            }}
          >
            {inUse.length === 1
              ? 'Exclude this one from training and test'
              : `Exclude these ${formatCount(inUse.length)} from training and test`}
          </Button>
        )}
      </div>
    </div>
  );
}
