import { displayName, type ClassName } from '../../domain/dataset/classes';
import { CLASS_STYLES } from '../class-style';

/** A class by mark, colour and name. */
export function ClassLabel({ name }: { name: ClassName }) {
  const { colour, mark } = CLASS_STYLES[name];
  return (
    <span className="class-name">
      <span className="class-mark" style={{ color: colour }} aria-hidden>
        {mark}
      </span>
      {displayName(name)}
    </span>
  );
}
