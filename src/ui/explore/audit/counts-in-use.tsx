import { countsInUse, type Exclusion } from '../../../domain/audit/exclusions';
import { CLASS_NAMES, SPLITS } from '../../../domain/dataset/classes';
import type { Dataset } from '../../../domain/dataset/dataset';
import { sum } from '../../../domain/statistics';
import { ClassLabel } from '../../common/class-label';
import { formatCount } from '../../format';
import styles from './counts-in-use.module.css';

interface CountsInUseProps {
  dataset: Dataset;
  exclusions: readonly Exclusion[];
}

/** What the exclusions leave, a line a split. */
export function CountsInUse({ dataset, exclusions }: CountsInUseProps) {
  const counts = countsInUse(dataset, exclusions);
  return (
    <dl className={styles.counts}>
      {SPLITS.map((split) => (
        <div key={split}>
          <dt>In use in {split.toUpperCase()}</dt>
          <dd className={styles.total}>
            {formatCount(sum(CLASS_NAMES.map((name) => counts[split][name])))}
          </dd>
          {CLASS_NAMES.map((name) => (
            <dd key={name}>
              <ClassLabel name={name} /> {formatCount(counts[split][name])}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
