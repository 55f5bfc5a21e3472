import type { MapKind } from '../../../state/predict/explain-image';
import { MAP_TEXTS, scaleTexts } from '../texts/why';
import styles from './colour-bar.module.css';

/** What the colours of a map stand for. @param props.full the value of full colour */
export function ColourBar({ kind, full }: { kind: MapKind; full: number }) {
  const { above, below } = MAP_TEXTS[kind];
  const { end, middle } = scaleTexts(kind, full);
  return (
    <div>
      <div className={styles.bar} aria-hidden />
      <div className={styles.ends}>
        <span>
          {below} <span>{end}</span>
        </span>
        <span>{middle}</span>
        <span>
          {above} <span>{end}</span>
        </span>
      </div>
    </div>
  );
}
