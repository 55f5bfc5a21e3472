import { ActionIcon, TextInput, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { splitsWithImages } from '../../../domain/dataset/dataset';
import type { AppliedPlan } from '../../../domain/plan/applied-plan';
import { withClassMoved, withClassName } from '../../../domain/plan/change-plan';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { ScrollTable } from '../../common/scroll-table';
import { softDisabled } from '../../common/soft-disabled';
import shared from '../../common/shared.module.css';
import { formatCount } from '../../format';
import { PLAN_CLASSES } from '../texts/plan';
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
      <Title order={3}>{PLAN_CLASSES.title}</Title>
      <ScrollTable caption={PLAN_CLASSES.caption}>
        <thead>
          <tr>
            <th scope="col">{PLAN_CLASSES.class}</th>
            {splits.map((split) => (
              <th scope="col" key={split}>
                {split.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.classes.map(({ name }, at) => (
            <tr key={name}>
              <th scope="row">
                <div className={styles.planned}>
                  <ClassName
                    name={name}
                    onName={(to) => {
                      onChange(withClassName(plan, name, to));
                    }}
                  />
                  <MoveButtons
                    name={name}
                    isFirst={at === 0}
                    isLast={at === plan.classes.length - 1}
                    onMove={(by) => {
                      onChange(withClassMoved(plan, name, by));
                    }}
                  />
                </div>
              </th>
              {splits.map((split) => (
                <td key={split}>{formatCount(counts[split][name] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className={shared.hint}>
        {PLAN_CLASSES.order}
        {splits.includes('validation') && ` ${PLAN_CLASSES.validation}`}
      </p>
    </div>
  );
}

interface MoveButtonsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** Called with -1 for up, 1 for down. */
  onMove: (by: number) => void;
}

/** A row that moves in the document loses the focus: the button that moved it takes it back. */
function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps) {
  const move = (by: number, button: HTMLElement) => {
    flushSync(() => {
      onMove(by);
    });
    button.focus();
  };
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={PLAN_CLASSES.up(name)}
        {...softDisabled(isFirst)}
        onClick={({ currentTarget }) => {
          if (!isFirst) move(-1, currentTarget);
        }}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={PLAN_CLASSES.down(name)}
        {...softDisabled(isLast)}
        onClick={({ currentTarget }) => {
          if (!isLast) move(1, currentTarget);
        }}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
    </ActionIcon.Group>
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
      aria-label={PLAN_CLASSES.nameOf(name)}
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
