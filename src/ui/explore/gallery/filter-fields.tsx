import { Chip, NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import {
  FINDING_KINDS,
  isFault,
  type Finding,
  type FindingKind,
} from '../../../domain/audit/findings';
import { namesOf, type Classes } from '../../../domain/dataset/classes';
import type { GalleryFilter } from '../../../state/explore/explore-view';
import { ClassLabel } from '../../common/class-label';
import { formatCount } from '../../format';
import { useOwnValidation } from '../../use-own-validation';
import { FINDING_TEXTS } from '../finding-texts';
import styles from './filter-fields.module.css';

const SPLIT_OPTIONS: { value: GalleryFilter['split']; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'train', label: 'TRAIN' },
  { value: 'validation', label: 'VALIDATION' },
  { value: 'test', label: 'TEST' },
  { value: 'dropped', label: 'Dropped' },
];

const USE_OPTIONS: { value: GalleryFilter['use']; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'in-use', label: 'In use' },
  { value: 'excluded', label: 'Excluded' },
];

interface FilterFieldsProps {
  classes: Classes;
  filter: GalleryFilter;
  onFilterChange: (filter: GalleryFilter) => void;
  findings: readonly Finding[] | null;
}

/** One control a condition. */
export function FilterFields({ classes, filter, onFilterChange, findings }: FilterFieldsProps) {
  const hasValidation = useOwnValidation() > 0;
  const change = (part: Partial<GalleryFilter>) => {
    onFilterChange({ ...filter, ...part });
  };
  return (
    <>
      <ClassChips
        classes={classes}
        chosen={filter.classes}
        onChange={(chosen) => {
          change({ classes: chosen });
        }}
      />
      <NativeSelect
        label="Split"
        size="xs"
        data={SPLIT_OPTIONS.filter(({ value }) => value !== 'validation' || hasValidation)}
        value={filter.split}
        onChange={({ currentTarget: { value } }) => {
          const option = SPLIT_OPTIONS.find((one) => one.value === value);
          if (option) change({ split: option.value });
        }}
      />
      <NativeSelect
        label="In training and test"
        size="xs"
        data={USE_OPTIONS}
        value={filter.use}
        onChange={({ currentTarget: { value } }) => {
          const option = USE_OPTIONS.find((one) => one.value === value);
          if (option) change({ use: option.value });
        }}
      />
      <FindingSelect
        chosen={filter.finding}
        findings={findings}
        onChange={(finding) => {
          change({ finding });
        }}
      />
      <TextInput
        label="Name or patient group"
        type="search"
        size="xs"
        placeholder="Part of it"
        value={filter.text}
        onChange={({ currentTarget }) => {
          change({ text: currentTarget.value });
        }}
      />
    </>
  );
}

function ClassChips(props: {
  classes: Classes;
  chosen: GalleryFilter['classes'];
  onChange: (classes: GalleryFilter['classes']) => void;
}) {
  const labelId = useId();
  return (
    <div role="group" aria-labelledby={labelId}>
      <span id={labelId} className={styles.label}>
        Class
      </span>
      <div className={styles.chips}>
        <Chip.Group
          multiple
          value={[...props.chosen]}
          onChange={(values) => {
            props.onChange(namesOf(props.classes).filter((name) => values.includes(name)));
          }}
        >
          {props.classes.map((one) => (
            <Chip key={one.name} value={one.name} size="sm" variant="outline">
              <ClassLabel of={one} />
            </Chip>
          ))}
        </Chip.Group>
      </div>
    </div>
  );
}

function FindingSelect(props: {
  chosen: GalleryFilter['finding'];
  findings: readonly Finding[] | null;
  onChange: (finding: GalleryFilter['finding']) => void;
}) {
  const { chosen, findings, onChange } = props;
  return (
    <NativeSelect
      label="Found by the audit"
      size="xs"
      disabled={findings === null}
      value={findings === null ? '' : (chosen ?? '')}
      onChange={({ currentTarget: { value } }) => {
        const kind = FINDING_KINDS.find((one) => one === value);
        onChange(kind ?? (value === 'any' ? 'any' : null));
      }}
    >
      <option value="">{findings === null ? 'Waits for the audit' : 'All'}</option>
      {findings && (
        <>
          <option value="any">Anything found ({formatCount(countOfAll(findings))})</option>
          {findings
            .filter(({ kind, images }) => images.length > 0 || kind === chosen)
            .map(({ kind, images }) => (
              <option key={kind} value={kind}>
                {FINDING_TEXTS[kind].name} ({formatCount(images.length)})
              </option>
            ))}
        </>
      )}
    </NativeSelect>
  );
}

/** Images that something was found in, each once. */
function countOfAll(findings: readonly { kind: FindingKind; images: number[] }[]): number {
  const faults = findings.filter(({ kind }) => isFault(kind));
  return new Set(faults.flatMap(({ images }) => images)).size;
}
