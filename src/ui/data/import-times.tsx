import { IMPORT_STAGES, type ImportTimings } from '../../domain/dataset/import-timings';
import { ScrollTable } from '../common/scroll-table';
import shared from '../common/shared.module.css';
import { formatDuration } from '../format';
import { describeTimes, formatPerImage, STAGES, TIMES } from './texts/dataset';

/** Where the time of an import went. */
export function ImportTimes({ timings, images }: { timings: ImportTimings; images: number }) {
  const { stagesMs } = timings;
  return (
    <details>
      <summary>{TIMES.title}</summary>
      <p className={shared.hint}>{describeTimes(timings)}</p>
      <ScrollTable caption={TIMES.caption}>
        <thead>
          <tr>
            <th scope="col">{TIMES.stage}</th>
            <th scope="col">{TIMES.all}</th>
            <th scope="col">{TIMES.perImage}</th>
          </tr>
        </thead>
        <tbody>
          {IMPORT_STAGES.map((stage) => (
            <tr key={stage}>
              <th scope="row">{STAGES[stage]}</th>
              <td>{formatDuration(stagesMs[stage])}</td>
              <td>{formatPerImage(stagesMs[stage] / Math.max(1, images))}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={shared.hint}>{TIMES.overlap}</p>
    </details>
  );
}
