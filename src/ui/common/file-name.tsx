import { splitEnding } from './split-ending';

/** A file name that may break anywhere but inside its ending. */
export function FileName({ name }: { name: string }) {
  const [stem, ending] = splitEnding(name);
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {stem}
      <span style={{ whiteSpace: 'nowrap' }}>{ending}</span>
    </span>
  );
}
