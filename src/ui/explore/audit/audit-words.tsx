import { VisuallyHidden } from '@mantine/core';
import shared from '../../common/shared.module.css';
import styles from './audit-words.module.css';
const WORDS = [
  [
    'Balanced accuracy',
    'The share of images told right, worked out for each class by itself and then averaged, so that a large class does not count more than a small one.',
  ],
  [
    'Cross-validated',
    'The images are dealt into parts, and each part is told by a model that has learned from the other parts alone.',
  ],
  [
    'Decision tree',
    'A model that asks a few questions one after the other, such as “wider than 1,200 pixels?”, and answers with a class.',
  ],
  [
    'Logistic regression',
    'A model that gives every number a weight for each class, and names the class with the largest sum.',
  ],
  [
    'Perceptual hash',
    'A short fingerprint of a picture that hardly changes when the picture is saved again, made brighter or made smaller.',
  ],
  [
    'Variance of the Laplacian',
    'A number for sharpness: how strongly neighbouring pixels differ over the whole picture.',
  ],
  [
    'Robust z-score',
    'How far a value lies from the middle of its class, in steps of the usual spread, which a few extreme values do not change.',
  ],
  [
    '95 % interval',
    'Where the true value is likely to lie, given how few or many patients there are: of 100 intervals made like this, about 95 hold it.',
  ],
] as const;

/** The hard words of the audit, a plain sentence each. */
export function AuditWords() {
  return (
    <section className={shared.card} aria-label="Words">
      <VisuallyHidden component="h2">Words</VisuallyHidden>
      <details className={styles.words}>
        <summary>What do these words mean?</summary>
        <dl>
          {WORDS.map(([word, meaning]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
