import type { Estimate } from '../../../domain/evaluation/paired-bootstrap';
import type { ShortcutProbe } from '../../../domain/experiments/shortcut-probe';
import { ScrollTable } from '../../common/scroll-table';
import {
  formatInterval,
  formatPercent,
  formatPointInterval,
  formatPoints,
  shownDifference,
} from '../../../domain/format-figures';
import { Term } from '../../glossary/term';
import experimentResultsStyles from './experiment-results.module.css';
import { SHORTCUT, SHOWN_PART_NAMES } from '../texts/shortcut';

/** What each network reaches on the test set, and how much less than with whole images. */
export function ShortcutTable({ probe }: { probe: ShortcutProbe }) {
  return (
    <ScrollTable caption={SHORTCUT.table}>
      <thead>
        <tr>
          <th scope="col">{SHORTCUT.columns.shown}</th>
          <th scope="col">{SHORTCUT.columns.accuracy}</th>
          <th scope="col">
            <Term id="balanced-accuracy">{SHORTCUT.columns.balancedAccuracy}</Term>
          </th>
          <th scope="col">{SHORTCUT.columns.fall}</th>
          <th scope="col">{SHORTCUT.columns.balancedFall}</th>
        </tr>
      </thead>
      <tbody>
        {probe.parts.map(({ part, accuracy, balancedAccuracy, fall }, _, [whole]) => (
          <tr key={part}>
            <th scope="row">{SHOWN_PART_NAMES[part]}</th>
            <ShareCell estimate={accuracy} />
            <ShareCell estimate={balancedAccuracy} />
            {fall === null || whole === undefined ? (
              <>
                <td>–</td>
                <td>–</td>
              </>
            ) : (
              <>
                <FallCell from={whole.accuracy} to={accuracy} fall={fall.accuracy} />
                <FallCell
                  from={whole.balancedAccuracy}
                  to={balancedAccuracy}
                  fall={fall.balancedAccuracy}
                />
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
      <span className={experimentResultsStyles.interval}>
        {formatInterval(interval, 'percent')}
      </span>
    </td>
  );
}

/** The difference of what the row shows, with the interval of what is behind it. */
function FallCell({ from, to, fall }: Record<'from' | 'to' | 'fall', Estimate>) {
  return (
    <td>
      {formatPoints(shownDifference(from.value, to.value))}
      <span className={experimentResultsStyles.interval}>{formatPointInterval(fall.interval)}</span>
    </td>
  );
}
