import {
  IMPORT_STAGES,
  type ImportStage,
  type ImportTimings,
} from '../../domain/dataset/import-timings';
import { ScrollTable } from '../common/scroll-table';
import shared from '../common/shared.module.css';
import { formatDuration, plural } from '../format';

const STAGE_NAMES: Record<ImportStage, string> = {
  read: 'Read from the file',
  inflate: 'Unpack',
  check: 'Digest of possible copies',
  decode: 'Decode',
  resize: 'Resize',
};

/** Where the time of an import went. */
export function ImportTimes({ timings, images }: { timings: ImportTimings; images: number }) {
  const { workers, stagesMs } = timings;
  return (
    <details>
      <summary>Where the time went</summary>
      <p className={shared.hint}>
        Listing took {formatDuration(timings.listMs)}, then {plural(workers, 'worker')} unpacked and
        decoded for {formatDuration(timings.decodingMs)}.
      </p>
      <ScrollTable caption="Time by stage">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">All</th>
            <th scope="col">An image</th>
          </tr>
        </thead>
        <tbody>
          {IMPORT_STAGES.map((stage) => (
            <tr key={stage}>
              <th scope="row">{STAGE_NAMES[stage]}</th>
              <td>{formatDuration(stagesMs[stage])}</td>
              <td>{(stagesMs[stage] / Math.max(1, images)).toFixed(2)} ms</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={shared.hint}>The stages are added up over the workers; they overlap.</p>
    </details>
  );
}
