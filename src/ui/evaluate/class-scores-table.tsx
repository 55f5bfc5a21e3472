import type { ClassificationReport } from '../../domain/evaluation/classification-report';
import { ClassLabel } from '../common/class-label';
import { ScrollTable } from '../common/scroll-table';
import { formatCount, formatScore } from '../format';

/** Precision, recall, F1 and support by class, with their means. */
export function ClassScoresTable({
  caption,
  report,
}: {
  caption: string;
  report: ClassificationReport;
}) {
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Precision</th>
          <th scope="col">Recall</th>
          <th scope="col">F1</th>
          <th scope="col">Support</th>
        </tr>
      </thead>
      <tbody>
        {report.perClass.map(({ className, precision, recall, f1, support }) => (
          <tr key={className}>
            <th scope="row">
              <ClassLabel name={className} />
            </th>
            <td>{formatScore(precision)}</td>
            <td>{formatScore(recall)}</td>
            <td>{formatScore(f1)}</td>
            <td>{formatCount(support)}</td>
          </tr>
        ))}
        <MeanRow name="Macro mean" f1={report.macroF1} images={report.images} />
        <MeanRow name="Weighted mean" f1={report.weightedF1} images={report.images} />
        <tr>
          <th scope="row">Accuracy</th>
          <td colSpan={2} />
          <td>{formatScore(report.accuracy)}</td>
          <td>{formatCount(report.images)}</td>
        </tr>
      </tbody>
    </ScrollTable>
  );
}

function MeanRow({ name, f1, images }: { name: string; f1: number; images: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={2} />
      <td>{formatScore(f1)}</td>
      <td>{formatCount(images)}</td>
    </tr>
  );
}
