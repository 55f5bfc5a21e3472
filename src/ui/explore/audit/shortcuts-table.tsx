import clsx from 'clsx';
import type { Shortcut } from '../../../domain/audit/audit-report';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { formatBounds, formatPercent } from '../../../domain/format-figures';
import { REACH_NAMES, SHORTCUT_TEXTS, SHORTCUTS_TABLE } from '../texts/shortcuts';
import auditStyles from './audit.module.css';
import { reachOf } from './rank-shortcuts';
import styles from './shortcuts-table.module.css';

/** The numbers of the chart, and those of TEST. */
export function ShortcutsTable(props: { features: readonly Shortcut[]; folds: number }) {
  const { features, folds } = props;
  return (
    <>
      <ScrollTable caption={SHORTCUTS_TABLE.caption} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{SHORTCUTS_TABLE.fact}</th>
            <th scope="col">{SHORTCUTS_TABLE.crossValidated}</th>
            <th scope="col">{SHORTCUTS_TABLE.test}</th>
            <th scope="col">{SHORTCUTS_TABLE.reaches}</th>
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
                  note={tellsClass ? undefined : SHORTCUTS_TABLE.byChance}
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
      <p className={clsx(shared.hint, auditStyles.text)}>{SHORTCUTS_TABLE.folds(folds)}</p>
      <p className={clsx(shared.hint, auditStyles.text)}>{SHORTCUTS_TABLE.interval}</p>
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
