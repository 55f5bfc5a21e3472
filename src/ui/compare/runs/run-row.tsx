import { Anchor, Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Classes } from '../../../domain/dataset/classes';
import { testReportOf, type KeptRun, type RunSummary } from '../../../domain/run/run-summary';
import { forgetRun, renameRun, undoForgetRun } from '../../../state/evaluate/kept-runs';
import { linkToView } from '../../address';
import { LineSample } from '../../charts/line-sample';
import shared from '../../common/shared.module.css';
import { runLineStyle } from '../../charts/run-line-style';
import { formatCount } from '../../format';
import { FigureCells } from './figure-cells';
import { RUN_ACTIONS } from '../texts/runs';
import { PICK_LETTERS, type PickLetter } from './picks';
import { RunDetails } from './run-details';
import { RunNameForm } from './run-name-form';
import runsTableStyles from './runs-table.module.css';

export interface RunRowProps {
  run: RunSummary;
  /** Its name, told from those of the other rows. */
  distinctName: string;
  /** The classes whose recall is shown. */
  columns: Classes;
  /** Null while it is not picked. */
  letter: PickLetter | null;
  /** Whether there is a letter left to pick it by. */
  canBePicked: boolean;
  /** Where it has just been forgotten. */
  forgotten: KeptRun | null;
  canBeOpened: boolean;
  onPick: () => void;
  onOpen: () => void;
}

/** One kept run: its figures on the test set, and what can be done with it. */
export function RunRow(props: RunRowProps) {
  const { run, columns, letter, canBePicked, forgotten, canBeOpened, onPick, onOpen } = props;
  const name = props.distinctName;
  const isNetwork = run.kind === 'network';
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  return (
    <tr>
      <td>
        {!forgotten && (
          <Checkbox
            aria-label={RUN_ACTIONS.compare(name)}
            checked={letter !== null}
            disabled={letter === null && !canBePicked}
            onChange={onPick}
          />
        )}
        {letter !== null && !forgotten && (
          <span className={runsTableStyles.letter}>
            {letter}
            <LineSample {...runLineStyle(PICK_LETTERS.indexOf(letter))} />
          </span>
        )}
      </td>
      <th scope="row" className={runsTableStyles.name}>
        {isRenaming ? (
          <RunNameForm
            name={run.name}
            onDone={(changed) => {
              setIsRenaming(false);
              renameButton.current?.focus();
              if (changed !== null) void renameRun(run, changed);
            }}
          />
        ) : (
          <RunName id={run.id} name={name} isKept={!forgotten} />
        )}
        {forgotten ? (
          <p className={shared.hint} role="status">
            {RUN_ACTIONS.deleted}
          </p>
        ) : (
          <RunDetails run={run} />
        )}
      </th>
      <td>{isNetwork ? run.recipe.seed : run.options.seed}</td>
      <td>{isNetwork ? formatCount(run.history.length) : '–'}</td>
      <FigureCells classes={run.classes} report={testReportOf(run)} columns={columns} />
      <td>
        <div className={runsTableStyles.actions}>
          {!forgotten && (
            <>
              {canBeOpened && (
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={RUN_ACTIONS.openRun(name)}
                  onClick={onOpen}
                >
                  {RUN_ACTIONS.open}
                </Button>
              )}
              <Button
                ref={renameButton}
                size="compact-sm"
                variant="default"
                aria-label={RUN_ACTIONS.renameRun(name)}
                onClick={() => {
                  setIsRenaming(true);
                }}
              >
                {RUN_ACTIONS.rename}
              </Button>
            </>
          )}
          {/* One button, so that the focus stays on it when its meaning turns round. */}
          <Button
            key="delete"
            size="compact-sm"
            variant="default"
            aria-label={forgotten ? RUN_ACTIONS.undoDelete(name) : RUN_ACTIONS.deleteRun(name)}
            onClick={() => {
              void (forgotten ? undoForgetRun(forgotten) : forgetRun(run));
            }}
          >
            {forgotten ? RUN_ACTIONS.undo : RUN_ACTIONS.delete}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** Leads to all of the run, while it is kept. */
function RunName({ id, name, isKept }: { id: string; name: string; isKept: boolean }) {
  return isKept ? <Anchor href={linkToView('compare', 'runs', id)}>{name}</Anchor> : name;
}
