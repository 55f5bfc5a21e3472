import type { Dataset } from '../../domain/dataset/dataset';
import { formatCount } from '../format';

interface Fix {
  /** What was found, for one and for any other number. */
  title: [one: string, many: string];
  why: string;
  names: string[];
}

/** Every fix with its count and the names it touched. */
export function FixList({ dataset }: { dataset: Dataset }) {
  return (
    <ol className="fixes">
      {fixesOf(dataset).map((fix) => (
        <li key={fix.title[1]}>
          <FixItem {...fix} />
        </li>
      ))}
    </ol>
  );
}

function FixItem({ title, why, names }: Fix) {
  return (
    <>
      <p className="fix-line">
        <span className="fix-count">{formatCount(names.length)}</span>
        <span>{title[names.length === 1 ? 0 : 1]}</span>
      </p>
      <p className="hint">{why}</p>
      {names.length > 0 && (
        <details>
          <summary>Show names</summary>
          <ul className="name-list">
            {names.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function fixesOf({ fixes, skipped }: Dataset): Fix[] {
  return [
    {
      title: ['COVID-19 row moved from TRAIN to TEST', 'COVID-19 rows moved from TRAIN to TEST'],
      why: 'The archive keeps every COVID-19 image in TRAIN; the last fifth of the rows, in file order, becomes the test.',
      names: fixes.movedToTest,
    },
    {
      title: ['COVID-19 row given the label COVID-19', 'COVID-19 rows given the label COVID-19'],
      why: 'The metadata labels them as pneumonia and names the virus in another column.',
      names: fixes.relabelled,
    },
    {
      title: [
        'image dropped because no usable row stands for it',
        'images dropped because no usable row stands for them',
      ],
      why: 'No row names them, their row could not be used, or a second file has the same name. In the Kaggle archive they are 23 slices of CT scans that no row names.',
      names: fixes.unlisted,
    },
    {
      title: ['row whose image is missing', 'rows whose image is missing'],
      why: 'They stay out of everything that follows.',
      names: fixes.missing,
    },
    {
      title: [
        'image in the other folder than its row says',
        'images in the other folder than their row says',
      ],
      why: 'The row decides: the image is used in the split of its row.',
      names: fixes.otherFolder,
    },
    {
      title: ['row that could not be used', 'rows that could not be used'],
      why: 'A row needs a name of its own, a known label and a known split.',
      names: fixes.rejectedRows.map(
        ({ line, name, reason, value }) =>
          `Line ${line}: ${reason}${value === '' ? '' : ` "${value}"`}${name === '' || name === value ? '' : ` (${name})`}`,
      ),
    },
    {
      title: ['image that could not be read', 'images that could not be read'],
      why: 'They are skipped; the others are used.',
      names: skipped.map(({ name, reason, detail }) => `${name}: ${reason} (${detail})`),
    },
  ];
}
