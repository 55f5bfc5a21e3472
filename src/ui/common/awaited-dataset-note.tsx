import { useAppState } from '../use-app-state';
import { FileName } from './file-name';

/** What was open on the last visit, until it or another data set is open. */
export function AwaitedDatasetNote() {
  const awaited = useAppState((state) => state.awaited);
  const isReturning = useAppState((state) => state.isReturning);
  if (awaited === null) return null;
  const name = <FileName name={awaited.fileName} />;
  return (
    <p role="status">
      {isReturning ? (
        <>Opening {name} again.</>
      ) : (
        <>{name} was open last. Open it again, and all that was made of it comes back.</>
      )}
    </p>
  );
}
