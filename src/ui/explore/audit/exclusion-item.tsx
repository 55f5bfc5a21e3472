import { Button } from '@mantine/core';
import clsx from 'clsx';
import { useState } from 'react';
import { excludedImages, type Exclusion } from '../../../domain/audit/exclusions';
import type { ImageRecord } from '../../../domain/dataset/dataset';
import { undoExclusion } from '../../../state/explore/exclude-images';
import shared from '../../common/shared.module.css';
import { describePicked } from '../../exclusion-texts';
import { EXCLUSIONS } from '../texts/exclusions';
import styles from './exclusion-item.module.css';

/** Lines shown at most: thousands would hold the page up, and nobody reads them. */
const MAX_LINES = 200;

interface ExclusionItemProps {
  /** All of one reason: those made by hand are several. */
  exclusions: readonly [Exclusion, ...Exclusion[]];
  images: readonly ImageRecord[];
  /** Called with the button, before the exclusion is gone. */
  onUndo: (button: HTMLElement) => void;
}

/** One reason, its images behind a fold, and the way back. */
export function ExclusionItem(props: ExclusionItemProps) {
  const { exclusions, onUndo } = props;
  const [isOpen, setIsOpen] = useState(false);
  const picked = describePicked(exclusions[0].reason, excludedImages(exclusions).size);
  return (
    <li className={styles.exclusion}>
      <details
        onToggle={({ currentTarget }) => {
          setIsOpen(currentTarget.open);
        }}
      >
        <summary>{picked}</summary>
        {isOpen && (exclusions.length === 1 ? <Names {...props} /> : <Parts {...props} />)}
      </details>
      <UndoButton what={picked} exclusions={exclusions} onUndo={onUndo} />
    </li>
  );
}

/** The images of one exclusion. */
function Names({ exclusions: [{ images: excluded }], images }: ExclusionItemProps) {
  return (
    <ul className={clsx(shared.nameList, styles.names)} tabIndex={0} aria-label={EXCLUSIONS.names}>
      {excluded.slice(0, MAX_LINES).map((image) => (
        <li key={image}>{images[image]?.name}</li>
      ))}
      <More count={excluded.length - MAX_LINES} />
    </ul>
  );
}

/** Several exclusions of one reason, a line each, that are undone one by one. */
function Parts({ exclusions, images, onUndo }: ExclusionItemProps) {
  return (
    <ul className={clsx(shared.nameList, styles.names)}>
      {exclusions.slice(0, MAX_LINES).map((exclusion, index) => {
        const what = describePart(exclusion, images);
        return (
          <li className={styles.part} key={index}>
            <span>{what}</span>
            <UndoButton what={what} exclusions={[exclusion]} onUndo={onUndo} />
          </li>
        );
      })}
      <More count={exclusions.length - MAX_LINES} />
    </ul>
  );
}

function describePart(
  { reason, images: excluded }: Exclusion,
  images: readonly ImageRecord[],
): string {
  const [first = -1, ...others] = excluded;
  return others.length === 0
    ? (images[first]?.name ?? '')
    : describePicked(reason, excluded.length);
}

function More({ count }: { count: number }) {
  return count > 0 && <li>{EXCLUSIONS.more(count)}</li>;
}

function UndoButton(props: {
  what: string;
  exclusions: readonly Exclusion[];
  onUndo: ExclusionItemProps['onUndo'];
}) {
  const { what, exclusions, onUndo } = props;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={EXCLUSIONS.undoOf(what)}
      onClick={({ currentTarget }) => {
        onUndo(currentTarget);
        exclusions.forEach(undoExclusion);
      }}
    >
      {EXCLUSIONS.undo}
    </Button>
  );
}
