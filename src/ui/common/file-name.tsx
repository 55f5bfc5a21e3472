import { showControls } from './show-controls';
import { splitEnding } from './split-ending';

/**
 * A file name that may break anywhere but inside its ending. Whatever it holds, it neither turns
 * the direction of the text around it nor hides a character.
 */
export function FileName({ name }: { name: string }) {
  const [stem, ending] = splitEnding(showControls(name));
  return (
    <bdi style={{ overflowWrap: 'anywhere' }}>
      {stem}
      <span style={{ whiteSpace: 'nowrap' }}>{ending}</span>
    </bdi>
  );
}
