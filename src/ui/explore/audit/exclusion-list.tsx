import { Title, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { excludedImages } from '../../../domain/audit/exclusions';
import type { Dataset } from '../../../domain/dataset/dataset';
import { appStore } from '../../../state/app-store';
import shared from '../../common/shared.module.css';
import {
  describeChange,
  describeEmptyClass,
  describeOverlap,
  groupByReason,
} from '../../exclusion-texts';
import { useAppState } from '../../use-app-state';
import { useEmptyClass } from '../../use-empty-class';
import { EXCLUSIONS } from '../texts/exclusions';
import { CountsInUse } from './counts-in-use';
import { ExclusionItem } from './exclusion-item';
import styles from './exclusion-list.module.css';
import { useStayInPlace } from './use-stay-in-place';
import { useUndoFocus } from './use-undo-focus';

/** Every image that is left out, and why; each reason can be undone. Nothing when there are none. */
export function ExclusionList({ dataset }: { dataset: Dataset }) {
  const exclusions = useAppState((state) => state.exclusions);
  const emptyClass = useEmptyClass();
  const { frame, keepFocus } = useUndoFocus(exclusions);
  const letListStay = useStayInPlace(frame, exclusions);
  const groups = groupByReason(exclusions);
  const overlap = describeOverlap(groups.map(excludedImages));
  const count = excludedImages(exclusions).size;
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame} data-empty={exclusions.length === 0}>
      <ChangeAnnouncement />
      {exclusions.length > 0 && (
        <section className={shared.card} aria-label={EXCLUSIONS.label}>
          <Fold title={EXCLUSIONS.title(count)}>
            <p className={shared.hint}>
              {overlap && `${EXCLUSIONS.overlap(overlap)} `}
              {EXCLUSIONS.hint}
            </p>
            <ul className={styles.exclusions}>
              {groups.map((group) => (
                <ExclusionItem
                  key={JSON.stringify(group[0].reason)}
                  exclusions={group}
                  images={dataset.images}
                  onUndo={(button) => {
                    keepFocus(button);
                    letListStay();
                  }}
                />
              ))}
            </ul>
            <CountsInUse dataset={dataset} exclusions={exclusions} />
          </Fold>
          {emptyClass && <p className={shared.problem}>{describeEmptyClass(emptyClass)}</p>}
        </section>
      )}
    </div>
  );
}

/** Open where there is room for it: on a phone the views below come first. */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  const isWide = useMediaQuery('(min-width: 769px)', undefined, {
    getInitialValueInEffect: false,
  });
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? isWide;
  return (
    <details
      className={styles.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) setChoice(currentTarget.open);
      }}
    >
      <summary>
        <Title order={2}>{title}</Title>
      </summary>
      {children}
    </details>
  );
}

/** Says what an exclusion or an undo has changed, wherever on the page it was made. */
function ChangeAnnouncement() {
  const [message, setMessage] = useState('');
  useEffect(
    () =>
      appStore.subscribe(({ exclusions }, { exclusions: before }) => {
        if (exclusions !== before) setMessage(describeChange(before, exclusions));
      }),
    [],
  );
  return <VisuallyHidden role="status">{message}</VisuallyHidden>;
}
