import { Button, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import { applyPlan } from '../../../domain/plan/apply-plan';
import { planOfAnyTable } from '../../../domain/plan/change-plan';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { planObstacle } from '../../../domain/plan/plan-obstacle';
import type { PlanQuestion } from '../../../state/data/data-state';
import { savePlan } from '../../../state/shared/save-files';
import type { Look } from '../../../workers/ingest/protocol';
import { ErrorNotice } from '../../common/error-notice';
import { FileName } from '../../common/file-name';
import shared from '../../common/shared.module.css';
import { describeObstacle, describePlanFault } from '../../plan-error-messages';
import { describeLayout, PLAN } from '../texts/plan';
import styles from './plan-card.module.css';
import { PlanClasses } from './plan-classes';
import { PlanLeftOut } from './plan-left-out';
import { PlanPatients } from './plan-patients';
import { PlanFileButton } from './plan-file-button';
import { PlanSource } from './plan-source';
import { PlanSplits } from './plan-splits';
import { PlanValues } from './plan-values';

interface PlanCardProps {
  fileName: string;
  question: PlanQuestion;
  onCancel: () => void;
}

/** What the page understood of a set of files, to be changed before its images are read. */
export function PlanCard({ fileName, question, onCancel }: PlanCardProps) {
  const { look, answer } = question;
  const [plan, setPlan] = useState(() => firstPlan(look));
  const [error, setError] = useState<AppError | null>(() => errorOfPlanFile(look));
  if (plan === null) return null;
  const take = async (file: File) => {
    const parsed = parsePlan(await file.text());
    const fits = parsed.ok ? applyPlan(look.set, parsed.value) : parsed;
    setError(fits.ok ? null : { code: 'plan/unfit', path: file.name, fault: fits.error });
    if (parsed.ok && fits.ok) setPlan(parsed.value);
  };
  return (
    <section className={shared.card} aria-label={PLAN.label}>
      <Title order={2}>
        <FileName name={fileName} />
      </Title>
      <p className={shared.hint}>
        {describeLayout(look.proposal.layout)} {PLAN.check}
      </p>
      {error && (
        <ErrorNotice
          error={error}
          onDismiss={() => {
            setError(null);
          }}
        />
      )}
      <PlanEditor look={look} plan={plan} onChange={setPlan} onRead={answer} />
      <div className={shared.actions}>
        <Button
          variant="default"
          onClick={() => {
            savePlan(plan);
          }}
        >
          {PLAN.download}
        </Button>
        <PlanFileButton onFile={(file) => void take(file)} />
        <Button variant="default" onClick={onCancel}>
          {PLAN.cancel}
        </Button>
      </div>
    </section>
  );
}

/** The plan that the page proposes; where it has none, one by the first table there is. */
function firstPlan({ set, plan, proposal }: Look): ImportPlan | null {
  const [offer] = proposal.tables;
  return plan ?? (offer ? planOfAnyTable(set, offer) : null);
}

function errorOfPlanFile({ planFile }: Look): AppError | null {
  return planFile?.fault
    ? { code: 'plan/unfit', path: planFile.path, fault: planFile.fault }
    : null;
}

interface PlanEditorProps {
  look: Look;
  plan: ImportPlan;
  onChange: (plan: ImportPlan) => void;
  onRead: (plan: ImportPlan) => void;
}

function PlanEditor({ look, plan, onChange, onRead }: PlanEditorProps) {
  const { set, proposal } = look;
  const applied = useMemo(() => applyPlan(set, plan), [set, plan]);
  const obstacle = applied.ok ? planObstacle(plan, applied.value) : null;
  const count = applied.ok ? applied.value.images.length : 0;
  return (
    <>
      <PlanSource set={set} proposal={proposal} plan={plan} onChange={onChange} />
      {applied.ok && <PlanValues plan={plan} applied={applied.value} onChange={onChange} />}
      <div className={styles.beside}>
        {applied.ok && (
          <PlanSplits {...{ set, proposal, plan, onChange }} applied={applied.value} />
        )}
        <PlanPatients
          {...{ set, proposal, plan, onChange }}
          applied={applied.ok ? applied.value : null}
        />
      </div>
      {applied.ok && (
        <>
          <PlanClasses plan={plan} applied={applied.value} onChange={onChange} />
          <PlanLeftOut look={look} applied={applied.value} />
        </>
      )}
      {!applied.ok && (
        <p role="alert" className={shared.problem}>
          {PLAN.unfit(describePlanFault(applied.error))}
        </p>
      )}
      {obstacle && (
        <p role="alert" className={shared.problem}>
          {PLAN.obstacle(describeObstacle(obstacle))}
        </p>
      )}
      <div className={shared.actions}>
        <Button
          disabled={!applied.ok || obstacle !== null}
          onClick={() => {
            onRead(plan);
          }}
        >
          {PLAN.read(count)}
        </Button>
        <p className={shared.hint} role="status">
          {PLAN.takenIn(count, set.images.length)}
        </p>
      </div>
    </>
  );
}
