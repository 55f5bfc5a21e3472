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
import { useOwnValidation } from '../../use-own-validation';
import { FINDING_TEXTS } from '../texts/findings';
import { FILTERS, SPLIT_FILTERS, USE_FILTERS } from '../texts/gallery';
import styles from './filter-fields.module.css';

const SPLITS: readonly GalleryFilter['split'][] = ['all', 'train', 'validation', 'test', 'dropped'];

const USES: readonly GalleryFilter['use'][] = ['all', 'in-use', 'excluded'];

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
        label={FILTERS.split}
        size="xs"
        data={SPLITS.filter((split) => split !== 'validation' || hasValidation).map((value) => ({
          value,
          label: SPLIT_FILTERS[value],
        }))}
        value={filter.split}
        onChange={({ currentTarget: { value } }) => {
          const split = SPLITS.find((one) => one === value);
          if (split) change({ split });
        }}
      />
      <NativeSelect
        label={FILTERS.use}
        size="xs"
        data={USES.map((value) => ({ value, label: USE_FILTERS[value] }))}
        value={filter.use}
        onChange={({ currentTarget: { value } }) => {
          const use = USES.find((one) => one === value);
          if (use) change({ use });
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
        {...FILTERS.text}
        type="search"
        size="xs"
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
        {FILTERS.class}
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
      label={FILTERS.finding}
      size="xs"
      disabled={findings === null}
      value={findings === null ? '' : (chosen ?? '')}
      onChange={({ currentTarget: { value } }) => {
        const kind = FINDING_KINDS.find((one) => one === value);
        onChange(kind ?? (value === 'any' ? 'any' : null));
      }}
    >
      <option value="">{findings === null ? FILTERS.waits : FILTERS.all}</option>
      {findings && (
        <>
          <option value="any">{FILTERS.any(countOfAll(findings))}</option>
          {findings
            .filter(({ kind, images }) => images.length > 0 || kind === chosen)
            .map(({ kind, images }) => (
              <option key={kind} value={kind}>
                {FILTERS.findingOf(FINDING_TEXTS[kind].name, images.length)}
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
