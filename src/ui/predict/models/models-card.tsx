import { Button, Title } from '@mantine/core';
import clsx from 'clsx';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import { testReportOf, type RunSummary } from '../../../domain/run/run-summary';
import type { Predictor } from '../../../state/predict/predict-state';
import { currentPredictor, predictorOf } from '../../../state/predict/predictor';
import { listKeptRuns } from '../../../state/evaluate/kept-runs';
import { closeOpenedModel, openBundle, openKeptModel } from '../../../state/predict/opened-model';
import { distinctNames } from '../../common/distinct-names';
import { ErrorNotice } from '../../common/error-notice';
import { FileDrop } from '../../common/file-drop';
import fileDropStyles from '../../common/file-drop.module.css';
import keptListStyles from '../../common/kept-list.module.css';
import shared from '../../common/shared.module.css';
import { usePageDrop } from '../../common/use-page-drop';
import { useAppState } from '../../use-app-state';
import { describeModel, MODELS } from '../texts/models';
import styles from './models-card.module.css';

/** Shown before all of them are asked for. */
const FIRST_SHOWN = 3;

/**
 * Which model answers: one made last, one that is kept in this browser, or one from a bundle.
 *
 * @param props.takesPageDrops whether a bundle may be dropped anywhere on the page
 */
export function ModelsCard({ takesPageDrops }: { takesPageDrops: boolean }) {
  const runs = useAppState((state) => state.keptRuns.runs);
  const opened = useAppState((state) => state.openedModel);
  const isAnswering = useAppState((state) => predictorOf(state) !== null);
  const hasPictures = useAppState((state) => state.predictedImages.length > 0);
  const [showsAll, setShowsAll] = useState(false);
  const [opening, setOpening] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    void listKeptRuns();
  }, []);
  const open = async (name: string, work: () => Promise<AppError | null>) => {
    setError(null);
    setOpening(name);
    setError(await work());
    setOpening(null);
  };
  const openFirst = ([file]: readonly File[]) => {
    if (file) void open(file.name, () => openBundle(file));
  };
  usePageDrop(({ files }) => {
    if (takesPageDrops) openFirst([...files]);
  });
  const names = distinctNames(runs.map(({ name }) => name));
  const shown = showsAll ? runs : runs.slice(0, FIRST_SHOWN);
  const usedId = opened?.origin.kind === 'kept' ? opened.origin.id : null;
  return (
    <section
      className={clsx(shared.card, styles.card)}
      data-small={hasPictures || undefined}
      aria-label={MODELS.title}
    >
      <Title order={2} className={styles.title}>
        {MODELS.title}
      </Title>
      <Answering opened={opened} />
      <p className={shared.hint} role="status">
        {opening !== null && MODELS.opening(opening)}
      </p>
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            setError(null);
          }}
        />
      )}
      {/* Folded once there is a picture: then the answer is what matters. */}
      <details open={!hasPictures}>
        <summary>{isAnswering ? MODELS.others : MODELS.saved}</summary>
        <div className={styles.others}>
          {opened && <OpenedModel opened={opened} />}
          <FileDrop
            label={MODELS.bundle}
            accept=".zip"
            multiple={false}
            isSmall
            onFiles={openFirst}
            onDrop={({ files }) => {
              openFirst([...files]);
            }}
          >
            <span className={fileDropStyles.title}>{MODELS.drop}</span>
            <span className={shared.hint}>{MODELS.dropHint}</span>
          </FileDrop>
          {runs.length > 0 && (
            <ul className={keptListStyles.list} aria-label={MODELS.kept}>
              {shown.map((run, index) => (
                <KeptModelItem
                  key={run.id}
                  run={run}
                  name={names[index] ?? run.name}
                  isUsed={run.id === usedId}
                  onUse={() => void open(run.name, () => openKeptModel(run))}
                />
              ))}
            </ul>
          )}
          {runs.length > FIRST_SHOWN && (
            <Button
              variant="subtle"
              aria-expanded={showsAll}
              onClick={() => {
                setShowsAll(!showsAll);
              }}
            >
              {showsAll ? MODELS.fewer : MODELS.all(runs.length)}
            </Button>
          )}
        </div>
      </details>
    </section>
  );
}

/** Which model answers. */
function Answering({ opened }: { opened: Predictor | null }) {
  const made = useAppState(currentPredictor)?.model.kind ?? null;
  if (opened === null) {
    return <p role="status">{made === null ? MODELS.none : MODELS.lastAnswers(made)}</p>;
  }
  const { name, origin } = opened;
  return (
    <p role="status">
      <strong>{name}</strong>
      {MODELS.answers(origin.kind === 'bundle' ? origin.fileName : null)}
    </p>
  );
}

/** How good the one is that was opened, and the way back from it. */
function OpenedModel({ opened: { model, testMatrix, startedAt } }: { opened: Predictor }) {
  const made = useAppState(currentPredictor)?.model.kind ?? null;
  return (
    <div className={shared.spread}>
      <p className={shared.hint}>{describeModel(model.kind, testMatrix, startedAt, null)}</p>
      <Button variant="default" size="compact-sm" onClick={closeOpenedModel}>
        {made === null ? MODELS.close : MODELS.lastAgain(made)}
      </Button>
    </div>
  );
}

function KeptModelItem(props: {
  run: RunSummary;
  /** Told from those of the others. */
  name: string;
  isUsed: boolean;
  onUse: () => void;
}) {
  const { run, name, isUsed, onUse } = props;
  const { kind, keptAt, fileName } = run;
  const { confusionMatrix } = testReportOf(run);
  return (
    <li className={keptListStyles.item}>
      <div>
        <p className={keptListStyles.name}>{name}</p>
        <p className={shared.hint}>{describeModel(kind, confusionMatrix, keptAt, fileName)}</p>
      </div>
      <div className={keptListStyles.actions}>
        <Button
          size="compact-sm"
          variant={isUsed ? 'light' : 'default'}
          aria-label={MODELS.chooseNamed(name)}
          aria-pressed={isUsed}
          onClick={onUse}
        >
          {isUsed ? MODELS.chosen : MODELS.choose}
        </Button>
      </div>
    </li>
  );
}
