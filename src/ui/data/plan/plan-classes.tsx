import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { splitsWithImages } from '../../../domain/dataset/dataset';
import type { AppliedPlan } from '../../../domain/plan/applied-plan';
import { withClassName } from '../../../domain/plan/change-plan';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { ScrollTable } from '../../common/scroll-table';
import shared from '../../common/shared.module.css';
import { formatCount } from '../../format';
import styles from './plan-card.module.css';

interface PlanClassesProps {
  plan: ImportPlan;
  applied: AppliedPlan;
  onChange: (plan: ImportPlan) => void;
}

/** The images that would be read, by class and split; classes get their names here. */
export function PlanClasses({ plan, applied: { counts }, onChange }: PlanClassesProps) {
  const splits = splitsWithImages(counts);
  return (
    <div className={styles.part}>
      <Title order={3}>What comes of it</Title>
      <ScrollTable caption="Planned images">
        <thead>
          <tr>
            <th scope="col">Class</th>
            {splits.map((split) => (
              <th scope="col" key={split}>
                {split.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.classes.map(({ name }) => (
            <tr key={name}>
              <th scope="row">
                <ClassName
                  name={name}
                  onName={(to) => {
                    onChange(withClassName(plan, name, to));
                  }}
                />
              </th>
              {splits.map((split) => (
                <td key={split}>{formatCount(counts[split][name] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={shared.hint}>
        Give two classes one name to merge them.
        {splits.includes('validation') && ' Images for validation are never learned from.'}
      </p>
    </div>
  );
}

/** Taken when it is left, or by Enter. */
function ClassName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [text, setText] = useState(name);
  const take = () => {
    const trimmed = text.trim();
    if (trimmed === '') setText(name);
    else onName(trimmed);
  };
  return (
    <TextInput
      className={styles.choice}
      aria-label={`Name of ${name}`}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
      }}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
      }}
    />
  );
}
