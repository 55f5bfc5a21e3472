import { countsInUse, type Exclusion } from '../../../domain/audit/exclusions';
import { countAll, countOf, splitsWithImages, type Dataset } from '../../../domain/dataset/dataset';
import { ClassLabel } from '../../common/class-label';
import { formatCount } from '../../format';
import { EXCLUSIONS } from '../texts/exclusions';
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
      {splitsWithImages(dataset.counts).map((split) => (
        <div key={split}>
          <dt>{EXCLUSIONS.inUse(split.toUpperCase())}</dt>
          <dd className={styles.total}>{formatCount(countAll(counts[split]))}</dd>
          {dataset.classes.map((one) => (
            <dd key={one.name}>
              <ClassLabel of={one} /> {formatCount(countOf(counts[split], one.name))}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
