import shared from '../common/shared.module.css';
import styles from './phantom-strip.module.css';
import { PHANTOM_STRIP } from './texts/page';

/** What the page is about, before anything is open. The picture is drawn by `npm run sample-dataset`. */
export function PhantomStrip() {
  return (
    <figure className={styles.strip}>
      <img src="phantoms.jpg" alt={PHANTOM_STRIP.alt} width={1120} height={112} />
      <figcaption className={shared.hint}>{PHANTOM_STRIP.caption}</figcaption>
    </figure>
  );
}
