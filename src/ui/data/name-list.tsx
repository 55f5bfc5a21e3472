import shared from '../common/shared.module.css';
import { showControls } from '../common/show-controls';
import { NAMES } from './texts/fixes';

/** A list of any length stays one that a browser draws at once. */
const MAX_SHOWN = 300;

interface NameListProps<T> {
  items: readonly T[];
  /** Called for those that are shown alone. */
  textOf: (item: T) => string;
}

/** The first few hundred names or sentences about names, and how many more there are. */
export function NameList<T>({ items, textOf }: NameListProps<T>) {
  const more = items.length - MAX_SHOWN;
  return (
    <>
      {/* A list that scrolls is to be reached and scrolled by keyboard. */}
      <ul className={shared.nameList} tabIndex={0} aria-label={NAMES.label}>
        {items.slice(0, MAX_SHOWN).map((item, index) => (
          <li key={index}>
            <bdi>{showControls(textOf(item))}</bdi>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={shared.hint} style={{ marginTop: 8 }}>
          {NAMES.more(MAX_SHOWN, more)}
        </p>
      )}
    </>
  );
}
