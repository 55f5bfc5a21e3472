import { Title, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { excludedImages } from '../../../domain/audit/exclusions';
import type { Dataset } from '../../../domain/dataset/dataset';
import { appStore } from '../../../state/app-store';
import { describeChange, describeEmptyClass, groupByReason } from '../../exclusion-texts';
import { plural } from '../../format';
import { useAppState } from '../../use-app-state';
import { useEmptyClass } from '../../use-empty-class';
import './audit.css';
import { CountsInUse } from './counts-in-use';
import { ExclusionItem } from './exclusion-item';
import { useUndoFocus } from './use-undo-focus';

/** Every image that is left out, and why; each reason can be undone. Nothing when there are none. */
export function ExclusionList({ dataset }: { dataset: Dataset }) {
  const exclusions = useAppState((state) => state.exclusions);
  const emptyClass = useEmptyClass();
  const { frame, keepFocus } = useUndoFocus(exclusions);
  return (
    <div ref={frame} tabIndex={-1} className="exclusion-frame" data-empty={exclusions.length === 0}>
      <ChangeAnnouncement />
      {exclusions.length > 0 && (
        <section className="card" aria-label="Images left out">
          <Title order={2}>
            {plural(excludedImages(exclusions).size, 'image is', 'images are')} left out
          </Title>
          <p className="hint">
            The next training does without them, and so does its test. The images stay here, so
            everything can be undone.
          </p>
          {emptyClass && <p className="problem">{describeEmptyClass(emptyClass)}</p>}
          <ul className="exclusions">
            {groupByReason(exclusions).map((group) => (
              <ExclusionItem
                key={JSON.stringify(group[0].reason)}
                exclusions={group}
                images={dataset.images}
                onUndo={keepFocus}
              />
            ))}
          </ul>
          <CountsInUse dataset={dataset} exclusions={exclusions} />
        </section>
      )}
    </div>
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
