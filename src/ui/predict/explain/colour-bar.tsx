import type { MapKind } from '../../../state/predict/explain-image';
import styles from './colour-bar.module.css';
import { MAP_TEXTS, scaleTexts } from './map-texts';

/** What the colours of a map stand for. @param props.full the value of full colour */
export function ColourBar({ kind, full }: { kind: MapKind; full: number }) {
  const { above, below } = MAP_TEXTS[kind];
  const { end, middle } = scaleTexts(kind, full);
  return (
    <>
      <div className={styles.bar} aria-hidden />
      <div className={styles.ends}>
        <span>
          {below}
          {end}
        </span>
        <span>{middle}</span>
        <span>
          {above}
          {end}
        </span>
      </div>
    </>
  );
}
