import { Title } from '@mantine/core';
import clsx from 'clsx';
import { areArticleClasses } from '../../domain/dataset/classes';
import { namesCutShort, namesWithFrames, type Dataset } from '../../domain/dataset/dataset';
import shared from '../common/shared.module.css';
import { formatCount } from '../format';
import styles from './fix-list.module.css';
import { NameList } from './name-list';
import {
  describeFound,
  describeOddQuote,
  describeRow,
  describeSkip,
  FIX_TEXTS,
  FIXES,
  type FixText,
} from './texts/fixes';

interface Fix extends FixText {
  /** Whether something was changed, or something stays out. */
  kind: 'fix' | 'out';
  /** Of what it touched, each with what is to be said of it. */
  names: readonly string[];
}

/** The fixes that did something and what stays out, with the names; what found nothing is folded. */
export function FixList({ dataset }: { dataset: Dataset }) {
  const all = fixesOf(dataset);
  const done = (kind: Fix['kind']) =>
    all.filter((fix) => fix.kind === kind && fix.names.length > 0);
  const [fixes, leftOut] = [done('fix'), done('out')];
  const idle = all.filter(({ names }) => names.length === 0);
  return (
    <>
      {fixes.length === 0 && <p className={shared.hint}>{FIXES.none}</p>}
      <FixItems fixes={fixes} />
      {leftOut.length > 0 && (
        <>
          <Title order={3} mt="md">
            {FIXES.leftOut}
          </Title>
          <FixItems fixes={leftOut} />
        </>
      )}
      {idle.length > 0 && (
        <details className={styles.idle}>
          <summary>{FIXES.foundNothing(idle.length)}</summary>
          <ul className={shared.hint}>
            {idle.map(({ title }) => (
              <li key={title[1]}>{title[1]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FixItems({ fixes }: { fixes: readonly Fix[] }) {
  if (fixes.length === 0) return null;
  return (
    <ol className={styles.fixes}>
      {fixes.map((fix) => (
        <li key={fix.title[1]}>
          <FixItem {...fix} />
        </li>
      ))}
    </ol>
  );
}

/** Of a fix the reason is in sight; of what stays out it comes with the names. */
function FixItem({ kind, title, why, names }: Fix) {
  const reason = <span className={clsx(shared.hint, styles.why)}>{why}</span>;
  return (
    <details>
      <summary>
        <span className={styles.count}>{formatCount(names.length)}</span>
        <span className={styles.title}>
          {title[names.length === 1 ? 0 : 1]}
          {kind === 'fix' && reason}
        </span>
        <span className={styles.show}>{FIXES.showNames}</span>
      </summary>
      <div className={styles.names}>
        {kind === 'out' && reason}
        <NameList items={names} textOf={String} />
      </div>
    </details>
  );
}

function fixesOf(dataset: Dataset): Fix[] {
  const { classes, fixes } = dataset;
  if (dataset.plan?.source.kind === 'folders') {
    return [
      fix('out', 'inNoFolder', fixes.unlisted),
      ...leftOutFixes(dataset),
      ...readingFixes(dataset),
    ];
  }
  const isArticle = areArticleClasses(classes);
  // Its classes may stand in another order.
  const hasArticleFixes = isArticle || Boolean(dataset.plan?.fixes);
  return [
    ...(hasArticleFixes
      ? [fix('fix', 'movedToTest', fixes.movedToTest), fix('fix', 'relabelled', fixes.relabelled)]
      : []),
    fix('out', isArticle ? 'unlistedInKaggleArchive' : 'unlisted', fixes.unlisted),
    fix('out', 'missing', fixes.missing),
    fix('fix', 'otherFolder', fixes.otherFolder),
    fix('out', 'rejectedRows', fixes.rejectedRows.map(describeRow)),
    ...toldIfAny([
      fix('fix', 'oddQuotes', (fixes.mendedRows ?? []).map(describeOddQuote)),
      fix('fix', 'foundOtherwise', (fixes.foundOtherwise ?? []).map(describeFound)),
    ]),
    ...leftOutFixes(dataset),
    ...readingFixes(dataset),
  ];
}

/** Files that are no images of the set. */
function leftOutFixes({ fixes: { leftOut } }: Dataset): Fix[] {
  return toldIfAny([
    fix('out', 'masks', leftOut?.masks ?? []),
    fix('out', 'systemFiles', leftOut?.systemFiles ?? []),
    fix('out', 'spreadsheets', leftOut?.spreadsheets ?? []),
  ]);
}

/** What came up when the files were read. */
function readingFixes(dataset: Dataset): Fix[] {
  return [
    fix('out', 'skipped', dataset.skipped.map(describeSkip)),
    fix('fix', 'cutShort', namesCutShort(dataset)),
    ...toldIfAny([fix('fix', 'severalFrames', namesWithFrames(dataset))]),
  ];
}

/** Of what hardly any data set has. */
function toldIfAny(fixes: readonly Fix[]): Fix[] {
  return fixes.filter(({ names }) => names.length > 0);
}

function fix(kind: Fix['kind'], text: keyof typeof FIX_TEXTS, names: readonly string[]): Fix {
  return { kind, ...FIX_TEXTS[text], names };
}
