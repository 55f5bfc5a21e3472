import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { areArticleClasses } from '../../domain/dataset/classes';
import { namesCutShort, type Dataset } from '../../domain/dataset/dataset';
import type { RejectedRow } from '../../domain/dataset/fix-report';
import type { SkippedImage } from '../../domain/dataset/skipped-image';
import shared from '../common/shared.module.css';
import { formatCount } from '../format';
import styles from './fix-list.module.css';
import { NameList } from './name-list';

interface Fix {
  /** What was found, for one and for any other number. */
  title: [one: string, many: string];
  why: string;
  count: number;
  list: ReactNode;
}

/** Every fix with its count and the names it touched. */
export function FixList({ dataset }: { dataset: Dataset }) {
  return (
    <ol className={styles.fixes}>
      {fixesOf(dataset).map((fix) => (
        <li key={fix.title[1]}>
          <FixItem {...fix} />
        </li>
      ))}
    </ol>
  );
}

function FixItem({ title, why, count, list }: Fix) {
  return (
    <>
      <p className={styles.line}>
        <span className={styles.count}>{formatCount(count)}</span>
        <span>{title[count === 1 ? 0 : 1]}</span>
      </p>
      <p className={shared.hint}>{why}</p>
      {count > 0 && (
        <details>
          <summary>
            Show names<VisuallyHidden>: {title[1]}</VisuallyHidden>
          </summary>
          {list}
        </details>
      )}
    </>
  );
}

function fixesOf(dataset: Dataset): Fix[] {
  const { classes, fixes } = dataset;
  // Its classes may stand in another order.
  const isArticle = areArticleClasses(classes) || Boolean(dataset.plan?.fixes);
  const articleFixes: Fix[] = [
    {
      title: ['COVID-19 row moved from TRAIN to TEST', 'COVID-19 rows moved from TRAIN to TEST'],
      why: 'The archive keeps every COVID-19 image in TRAIN; the last fifth of the rows, in file order, becomes the test.',
      ...listed(fixes.movedToTest, String),
    },
    {
      title: ['COVID-19 row given the label COVID-19', 'COVID-19 rows given the label COVID-19'],
      why: 'The metadata labels them as pneumonia and names the virus in another column.',
      ...listed(fixes.relabelled, String),
    },
  ];
  if (dataset.plan?.source.kind === 'folders') {
    return [
      {
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
      title: [
        'image dropped because no usable row stands for it',
        'images dropped because no usable row stands for them',
      ],
      why: `No row names them, their row could not be used, or a second file has the same name.${areArticleClasses(classes) ? ' In the Kaggle archive they are 23 slices of CT scans that no row names.' : ''}`,
      ...listed(fixes.unlisted, String),
    },
    {
      title: ['row whose image is missing', 'rows whose image is missing'],
      why: 'They stay out of everything that follows.',
      ...listed(fixes.missing, String),
    },
    {
      title: [
        'image in the other folder than its row says',
        'images in the other folder than their row says',
      ],
      why: 'The row decides: the image is used in the split of its row.',
      ...listed(fixes.otherFolder, String),
    },
    {
      title: ['row that could not be used', 'rows that could not be used'],
      why: 'A row needs a name of its own, a known label and a known split.',
      ...listed(fixes.rejectedRows, describeRow),
    },
    ...toldIfAny({
      title: [
        'row was read although a quote in it makes no sense',
        'rows were read although a quote in them makes no sense',
      ],
      why: 'The quote was taken for any other character. Check these rows in the table.',
      ...listed(fixes.mendedRows ?? [], ({ line, value }) => `Line ${line}: ${value}`),
    }),
    ...toldIfAny({
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
      title: ['mask left out', 'masks left out'],
      why: 'They mark the lungs in other images.',
      ...listed(leftOut?.masks ?? [], String),
    }),
    toldIfAny({
      title: ['system file left out', 'system files left out'],
      why: 'Operating systems add them on their own.',
      ...listed(leftOut?.systemFiles ?? [], String),
    }),
    toldIfAny({
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
      title: ['image that could not be read', 'images that could not be read'],
      why: 'They are skipped; the others are used.',
      ...listed(skipped, describeSkip),
    },
    {
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
