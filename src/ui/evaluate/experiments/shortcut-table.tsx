import type { Estimate } from '../../../domain/evaluation/paired-bootstrap';
import type { ShortcutProbe } from '../../../domain/experiments/shortcut-probe';
import { ScrollTable } from '../../common/scroll-table';
import { formatPercent } from '../../format';
import experimentResultsStyles from './experiment-results.module.css';
import { formatInterval, formatPointInterval, formatPoints } from './experiment-texts';
import { SHOWN_PART_NAMES } from './shortcut-texts';

/** What each network reaches on the test set, and how much less than with whole images. */
export function ShortcutTable({ probe }: { probe: ShortcutProbe }) {
  return (
    <ScrollTable caption="What the network was shown, and what it tells">
      <thead>
        <tr>
          <th scope="col">Shown</th>
          <th scope="col">Accuracy</th>
          <th scope="col">Balanced accuracy</th>
          <th scope="col">Whole minus this, accuracy</th>
          <th scope="col">Whole minus this, balanced</th>
        </tr>
      </thead>
      <tbody>
        {probe.parts.map(({ part, accuracy, balancedAccuracy, fall }) => (
          <tr key={part}>
            <th scope="row">{SHOWN_PART_NAMES[part]}</th>
            <ShareCell estimate={accuracy} />
            <ShareCell estimate={balancedAccuracy} />
            {fall === null ? (
              <>
                <td>–</td>
                <td>–</td>
              </>
            ) : (
              <>
                <FallCell estimate={fall.accuracy} />
                <FallCell estimate={fall.balancedAccuracy} />
              </>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function ShareCell({ estimate: { value, interval } }: { estimate: Estimate }) {
  return (
    <td>
      {formatPercent(value)}
      <span className={experimentResultsStyles.interval}>{formatInterval(interval)}</span>
    </td>
  );
}

function FallCell({ estimate }: { estimate: Estimate }) {
  return (
    <td>
      {formatPoints(estimate.value)}
      <span className={experimentResultsStyles.interval}>{formatPointInterval(estimate)}</span>
    </td>
  );
}
