import styles from './sort-header.module.css';
export type SortDirection = 'ascending' | 'descending';

interface SortHeaderProps {
  name: string;
  /** How the rows are sorted by this column; null where they are not. */
  sorted: SortDirection | null;
  onSort: () => void;
}

/** The head of a column by which a table can be sorted. */
export function SortHeader({ name, sorted, onSort }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <button type="button" className={styles.button} onClick={onSort}>
        {name}
        <span aria-hidden>{sorted ? (sorted === 'ascending' ? ' ▲' : ' ▼') : ' ▽'}</span>
      </button>
    </th>
  );
}
