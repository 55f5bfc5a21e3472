import type { Giveaway } from '../../../domain/audit/audit-report';
import { ScrollTable } from '../../common/scroll-table';
import { formatPercent } from '../../format';
import { GIVEAWAY_TEXTS, REACH_NAMES } from './giveaway-texts';

/** The numbers of the chart, and those of TEST. */
export function GiveawayTable(props: { features: readonly Giveaway[]; folds: number }) {
  const { features, folds } = props;
  return (
    <>
      <ScrollTable caption="Balanced accuracy and 95 % interval" className="giveaway-table">
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Model</th>
            <th scope="col">TRAIN, cross-validated</th>
            <th scope="col">TEST</th>
            <th scope="col">Reaches the network</th>
          </tr>
        </thead>
        <tbody>
          {features.map(({ feature, model, crossValidated, onTest }) => {
            const { name, reach, inTraining } = GIVEAWAY_TEXTS[feature];
            return (
              <tr key={feature}>
                <th scope="row">{name}</th>
                <td>{model}</td>
                <IntervalCell {...crossValidated} />
                <IntervalCell {...onTest} />
                <td>
                  <span className="giveaway-reach" data-reach={reach}>
                    {REACH_NAMES[reach]}
                  </span>
                  <span className="hint">{inTraining}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      <p className="hint audit-text">
        Cross-validated: {folds} parts of TRAIN, split by patient, each told by a model fitted to
        the others. TEST: the model fitted to all of TRAIN.
      </p>
    </>
  );
}

function IntervalCell({ value, low, high }: Giveaway['crossValidated']) {
  return (
    <td>
      <span className="interval-value">{formatPercent(value)}</span>
      <span className="hint interval-ends">
        {formatPercent(low)} to {formatPercent(high)}
      </span>
    </td>
  );
}
