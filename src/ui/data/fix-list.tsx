import { Title } from '@mantine/core';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { areArticleClasses } from '../../domain/dataset/classes';
import { namesCutShort, type Dataset } from '../../domain/dataset/dataset';
import type { RejectedRow } from '../../domain/dataset/fix-report';
import type { SkippedImage } from '../../domain/dataset/skipped-image';
import shared from '../common/shared.module.css';
import { formatCount, plural } from '../format';
import styles from './fix-list.module.css';
import { NameList } from './name-list';

interface Fix {
  /** Whether something was changed, or something stays out. */
  kind: 'fix' | 'left out';
  /** What was found, for one and for any other number. */
  title: [one: string, many: string];
  why: string;
  count: number;
  list: ReactNode;
}

/** The fixes that did something and what stays out, with the names; what found nothing is folded. */
export function FixList({ dataset }: { dataset: Dataset }) {
  const all = fixesOf(dataset);
  const done = (kind: Fix['kind']) => all.filter((fix) => fix.kind === kind && fix.count > 0);
  const [fixes, leftOut] = [done('fix'), done('left out')];
  const idle = all.filter(({ count }) => count === 0);
  return (
    <>
      {fixes.length === 0 && <p className={shared.hint}>Nothing had to be fixed.</p>}
      <FixItems fixes={fixes} />
      {leftOut.length > 0 && (
        <>
          <Title order={3} mt="md">
            Left out
          </Title>
          <FixItems fixes={leftOut} />
        </>
      )}
      {idle.length > 0 && (
        <details className={styles.idle}>
          <summary>{plural(idle.length, 'check')} found nothing</summary>
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
function FixItem({ kind, title, why, count, list }: Fix) {
  const reason = <span className={clsx(shared.hint, styles.why)}>{why}</span>;
  return (
    <details>
      <summary>
        <span className={styles.count}>{formatCount(count)}</span>
        <span className={styles.title}>
          {title[count === 1 ? 0 : 1]}
          {kind === 'fix' && reason}
        </span>
        <span className={styles.show}>Show names</span>
      </summary>
      <div className={styles.names}>
        {kind === 'left out' && reason}
        {list}
      </div>
    </details>
  );
}

function fixesOf(dataset: Dataset): Fix[] {
  const { classes, fixes } = dataset;
  // Its classes may stand in another order.
  const isArticle = areArticleClasses(classes) || Boolean(dataset.plan?.fixes);
  const articleFixes: Fix[] = [
    {
      kind: 'fix',
      title: ['COVID-19 row moved from TRAIN to TEST', 'COVID-19 rows moved from TRAIN to TEST'],
      why: 'The archive keeps every COVID-19 image in TRAIN; the last fifth of the rows, in file order, becomes the test.',
      ...listed(fixes.movedToTest, String),
    },
    {
      kind: 'fix',
      title: ['COVID-19 row given the label COVID-19', 'COVID-19 rows given the label COVID-19'],
      why: 'The metadata labels them as pneumonia and names the virus in another column.',
      ...listed(fixes.relabelled, String),
    },
  ];
  if (dataset.plan?.source.kind === 'folders') {
    return [
      {
        kind: 'left out',
        title: ['image left out', 'images left out'],
        why: 'They lie in no folder of a class.',
        ...listed(fixes.unlisted, String),
      },
      ...leftOutFixes(dataset),
      ...readingFixes(dataset),
    ];
  }
  return [
    ...(isArticle ? articleFixes : []),
    {
      kind: 'left out',
      title: [
        'image dropped because no usable row stands for it',
        'images dropped because no usable row stands for them',
      ],
      why: `No row names them, their row could not be used, or a second file has the same name.${areArticleClasses(classes) ? ' In the Kaggle archive they are 23 slices of CT scans that no row names.' : ''}`,
      ...listed(fixes.unlisted, String),
    },
    {
      kind: 'left out',
      title: ['row whose image is missing', 'rows whose image is missing'],
      why: 'They stay out of everything that follows.',
      ...listed(fixes.missing, String),
    },
    {
      kind: 'fix',
      title: [
        'image in the other folder than its row says',
        'images in the other folder than their row says',
      ],
      why: 'The row decides: the image is used in the split of its row.',
      ...listed(fixes.otherFolder, String),
    },
    {
      kind: 'left out',
      title: ['row that could not be used', 'rows that could not be used'],
      why: 'A row needs a name of its own, a known label and a known split.',
      ...listed(fixes.rejectedRows, describeRow),
    },
    ...toldIfAny({
      kind: 'fix',
      title: [
        'row was read although a quote in it makes no sense',
        'rows were read although a quote in them makes no sense',
      ],
      why: 'The quote was taken for any other character. Check these rows in the table.',
      ...listed(fixes.mendedRows ?? [], ({ line, value }) => `Line ${line}: ${value}`),
    }),
    ...toldIfAny({
      kind: 'fix',
      title: [
        'image found although its row has another case or ending',
        'images found although their rows have another case or ending',
      ],
      why: 'No other image and no other row has a name like it.',
      ...listed(fixes.foundOtherwise ?? [], ({ name, path }) => `${name}: ${path}`),
    }),
    ...leftOutFixes(dataset),
    ...readingFixes(dataset),
  ];
}

/** Files that are no images of the set. */
function leftOutFixes({ fixes: { leftOut } }: Dataset): Fix[] {
  return [
    toldIfAny({
      kind: 'left out',
      title: ['mask left out', 'masks left out'],
      why: 'They mark the lungs in other images.',
      ...listed(leftOut?.masks ?? [], String),
    }),
    toldIfAny({
      kind: 'left out',
      title: ['system file left out', 'system files left out'],
      why: 'Operating systems add them on their own.',
      ...listed(leftOut?.systemFiles ?? [], String),
    }),
    toldIfAny({
      kind: 'left out',
      title: ['spreadsheet not read', 'spreadsheets not read'],
      why: 'Save it as CSV and choose it with the images, if it says their classes.',
      ...listed(leftOut?.spreadsheets ?? [], String),
    }),
  ].flat();
}

/** What came up when the files were read. */
function readingFixes(dataset: Dataset): Fix[] {
  const { skipped } = dataset;
  return [
    {
      kind: 'left out',
      title: ['image that could not be read', 'images that could not be read'],
      why: 'They are skipped; the others are used.',
      ...listed(skipped, describeSkip),
    },
    {
      kind: 'fix',
      title: ['image cut short', 'images cut short'],
      why: 'Their files end before the picture does. They are used; what is missing is grey, as in OpenCV.',
      ...listed(namesCutShort(dataset), String),
    },
  ];
}

/** Of what hardly any data set has. */
function toldIfAny(fix: Fix): Fix[] {
  return fix.count > 0 ? [fix] : [];
}

function listed<T>(items: readonly T[], textOf: (item: T) => string): Pick<Fix, 'count' | 'list'> {
  return { count: items.length, list: <NameList items={items} textOf={textOf} /> };
}

function describeRow({ line, name, reason, value }: RejectedRow): string {
  const found = value === '' ? '' : ` "${value}"`;
  const whose = name === '' || name === value ? '' : ` (${name})`;
  return `Line ${line}: ${reason}${found}${whose}`;
}

function describeSkip({ name, reason, detail }: SkippedImage): string {
  return `${name}: ${reason} (${detail})`;
}
