import shared from '../common/shared.module.css';
import styles from './phantom-strip.module.css';

/** What the page is about, before anything is open. The picture is drawn by `npm run sample-dataset`. */
export function PhantomStrip() {
  return (
    <figure className={styles.strip}>
      <img
        src="phantoms.jpg"
        alt="Ten frontal views of a chest, some with cloudy lungs"
        width={1120}
        height={112}
      />
      <figcaption className={shared.hint}>Phantoms drawn by a program, not X-rays</figcaption>
    </figure>
  );
}
