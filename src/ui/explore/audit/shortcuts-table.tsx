import clsx from 'clsx';
import type { Shortcut } from '../../../domain/audit/audit-report';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { formatBounds, formatPercent } from '../../../domain/format-figures';
import auditStyles from './audit.module.css';
import styles from './shortcuts-table.module.css';
import { SHORTCUT_TEXTS, REACH_NAMES, reachOf } from './shortcuts-texts';

/** The numbers of the chart, and those of TEST. */
export function ShortcutsTable(props: { features: readonly Shortcut[]; folds: number }) {
  const { features, folds } = props;
  return (
    <>
      <ScrollTable caption="Balanced accuracy and 95 % interval" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">TRAIN, cross-validated</th>
            <th scope="col">TEST</th>
            <th scope="col">Reaches the network</th>
          </tr>
        </thead>
        <tbody>
          {features.map(({ feature, model, crossValidated, onTest, tellsClass }) => {
            const reach = reachOf(feature, features);
            return (
              <tr key={feature}>
                <th scope="row">
                  {SHORTCUT_TEXTS[feature].name}
                  <span className={styles.note}>{model}</span>
                </th>
                <IntervalCell
                  {...crossValidated}
                  note={tellsClass ? undefined : 'not clearly more than chance'}
                />
                <IntervalCell {...onTest} />
                <td className={styles.reach} data-reach={reach}>
                  {REACH_NAMES[reach]}
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      <p className={clsx(shared.hint, auditStyles.text)}>
        Cross-validated: TRAIN is dealt into {folds} parts, no patient, study or figure into two of
        them, and each part is told by a model fitted to the others; trees are averaged over several
        ways to deal. TEST: the model fitted to all of TRAIN.
      </p>
      <p className={clsx(shared.hint, auditStyles.text)}>
        The 95 % interval covers which patients happen to be in the data set: each patient, study or
        figure counts once in it, because images of one are no independent evidence. It does not
        cover other hospitals. A fact is said to tell the class only where it stays above chance
        with all nine looked at together, which asks for more than one interval of its own does.
      </p>
    </>
  );
}

function IntervalCell(props: Shortcut['crossValidated'] & { note?: string | undefined }) {
  const { value, low, high, note } = props;
  return (
    <td>
      <span className={styles.value}>{formatPercent(value)}</span>
      <span className={styles.note}>{formatBounds({ low, high }, 'percent')}</span>
      {note && <span className={styles.note}>{note}</span>}
    </td>
  );
}
