import { Anchor, Title } from '@mantine/core';
import { useGlossaryTerm } from '../address';
import shared from '../common/shared.module.css';
import { useInSight } from '../common/use-in-sight';
import styles from './glossary-page.module.css';
import { GLOSSARY, type GlossaryTerm } from './terms';

/** All terms with their sources; the one that the address names is in sight. */
export function GlossaryPage() {
  const asked = useGlossaryTerm();
  return (
    <div className={shared.page}>
      <div>
        <Title order={1}>Glossary</Title>
        <p className={shared.intro}>
          The terms of these pages, and where each is explained in full.
        </p>
      </div>
      {GLOSSARY.map(({ title, terms }) => (
        <section key={title} className={shared.card} aria-label={title}>
          <Title order={2}>{title}</Title>
          <dl className={styles.terms}>
            {Object.entries<GlossaryTerm>(terms).map(([id, term]) => (
              <TermEntry key={id} term={term} isAsked={id === asked} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function TermEntry({ term, isAsked }: { term: GlossaryTerm; isAsked: boolean }) {
  const { name, text, source } = term;
  const heading = useInSight(isAsked, 'center');
  return (
    <div className={styles.term} data-current={isAsked}>
      <dt ref={heading} tabIndex={isAsked ? -1 : undefined}>
        {name}
      </dt>
      <dd>
        {text}
        <span className={styles.source}>
          <Anchor inherit underline="always" href={source.href} target="_blank" rel="noreferrer">
            {source.name}
          </Anchor>
        </span>
      </dd>
    </div>
  );
}
