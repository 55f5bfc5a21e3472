import { Button } from '@mantine/core';
import { excludedImages, type Exclusion } from '../../../domain/audit/exclusions';
import type { ImageRecord } from '../../../domain/dataset/dataset';
import { undoExclusion } from '../../../state/exclude-images';
import { describePicked } from '../../exclusion-texts';

interface ExclusionItemProps {
  /** All of one reason: those made by hand are several. */
  exclusions: readonly [Exclusion, ...Exclusion[]];
  images: readonly ImageRecord[];
  /** Called with the button, before the exclusion is gone. */
  onUndo: (button: HTMLElement) => void;
}

/** One reason, its images behind a fold, and the way back. */
export function ExclusionItem({ exclusions, images, onUndo }: ExclusionItemProps) {
  const excluded = [...excludedImages(exclusions)].sort((a, b) => a - b);
  const [first, ...others] = exclusions;
  const picked = describePicked(first.reason, excluded.length);
  const nameOf = (image: number) => images[image]?.name ?? '';
  return (
    <li className="exclusion">
      <details>
        <summary>{picked}</summary>
        <ul className="name-list">
          {others.length === 0
            ? excluded.map((image) => <li key={image}>{nameOf(image)}</li>)
            : exclusions.map((exclusion, index) => {
                const names = exclusion.images.map(nameOf).join(', ');
                return (
                  <li className="exclusion-part" key={index}>
                    <span>{names}</span>
                    <UndoButton what={names} exclusions={[exclusion]} onUndo={onUndo} />
                  </li>
                );
              })}
        </ul>
      </details>
      <UndoButton what={picked} exclusions={exclusions} onUndo={onUndo} />
    </li>
  );
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
      aria-label={`Undo: ${what}`}
      onClick={({ currentTarget }) => {
        onUndo(currentTarget);
        exclusions.forEach(undoExclusion);
      }}
    >
      Undo
    </Button>
  );
}
