import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SearchProblem } from '../../../domain/search/search';
import {
  FIRST_SPACE,
  hasParameter,
  NUMBER_PARAMETERS,
  USUAL_RANGES,
  type Choices,
  type NumberParameter,
  type NumberRange,
  type SearchParameter,
  type SearchSpace,
} from '../../../domain/search/search-space';
import { ACTIVATIONS, type Recipe } from '../../../domain/training/recipe';
import shared from '../../common/shared.module.css';
import { LimitedNumberInput } from '../../train/limited-number-input';
import { OptionSelect } from '../../train/option-select';
import { PARAMETER_NAMES, PROBLEM_TEXTS, SPACE } from '../texts/search';
import { ownValue } from './own-value';
import styles from './space-fields.module.css';

interface SpaceFieldsProps {
  space: SearchSpace;
  recipe: Recipe;
  problems: readonly SearchProblem[];
  onChange: (space: SearchSpace) => void;
}

/** Sizes that are usual; the article's is 50. */
const BATCH_SIZES = [8, 16, 32, 50, 64, 128, 256];

/** Which values are searched, and between which ends or among which choices. */
export function SpaceFields({ space, recipe, problems, onChange }: SpaceFieldsProps) {
  const rowProps = (parameter: SearchParameter) => ({
    parameter,
    recipe,
    isOn: space[parameter] !== null,
    problem: problemOf(problems, parameter),
    onSwitch: (isOn: boolean) => {
      onChange({ ...space, [parameter]: isOn ? USUAL_RANGES[parameter] : null });
    },
  });
  const numberRow = (parameter: NumberParameter) => (
    <ParameterRow key={parameter} {...rowProps(parameter)}>
      <NumberFields
        parameter={parameter}
        dimension={space[parameter]}
        onChange={(dimension) => {
          onChange({ ...space, [parameter]: dimension });
        }}
      />
    </ParameterRow>
  );
  const isSearched = (parameter: SearchParameter) => space[parameter] !== null;
  const [isRestOpen] = useState(() => [...REST, 'activation' as const].some(isSearched));
  const hasProblem = (parameter: SearchParameter) =>
    problems.some(({ path }) => isOf(path, parameter));
  return (
    <div>
      <div className={styles.rows}>{FIRST.map(numberRow)}</div>
      <details className={styles.rest} open={isRestOpen}>
        <summary>
          {SPACE.rest}
          {[...REST, 'activation' as const].some(hasProblem) && (
            <span className={styles.restProblem}> {SPACE.restProblem}</span>
          )}
        </summary>
        <div className={styles.rows}>
          {REST.map(numberRow)}
          <ParameterRow {...rowProps('activation')}>
            <ChoiceFields
              all={ACTIVATIONS}
              chosen={space.activation?.choices ?? []}
              onChange={(choices) => {
                onChange({ ...space, activation: { kind: 'choices', choices } });
              }}
            />
          </ParameterRow>
        </div>
      </details>
    </div>
  );
}

/** In sight: the numbers that decide most. */
const FIRST = NUMBER_PARAMETERS.filter((parameter) => FIRST_SPACE[parameter] !== null);
const REST = NUMBER_PARAMETERS.filter((parameter) => FIRST_SPACE[parameter] === null);

/** @param path of a problem */
function isOf(path: string, parameter: SearchParameter): boolean {
  return path === `space.${parameter}` || path.startsWith(`space.${parameter}.`);
}

/** The problem of a row that its fields do not say themselves. */
function problemOf(problems: readonly SearchProblem[], parameter: SearchParameter) {
  const texts = problems.flatMap(({ path, why }) =>
    isOf(path, parameter) ? (PROBLEM_TEXTS[why] ?? []) : [],
  );
  return texts[0] ?? null;
}

function ParameterRow(props: {
  parameter: SearchParameter;
  recipe: Recipe;
  isOn: boolean;
  problem: string | null;
  onSwitch: (isOn: boolean) => void;
  children: ReactNode;
}) {
  const { parameter, recipe, isOn, problem, onSwitch, children } = props;
  const isThere = hasParameter(recipe, parameter);
  const name = PARAMETER_NAMES[parameter];
  return (
    <div role="group" aria-label={name}>
      <Checkbox
        label={name}
        description={isThere ? SPACE.own(ownValue(recipe, parameter)) : SPACE.missing}
        checked={isOn && isThere}
        disabled={!isThere}
        onChange={({ currentTarget }) => {
          onSwitch(currentTarget.checked);
        }}
      />
      {isOn && isThere && <div className={styles.values}>{children}</div>}
      {isOn && isThere && problem && <p className={shared.problem}>{problem}</p>}
    </div>
  );
}

function NumberFields(props: {
  parameter: NumberParameter;
  dimension: NumberRange | Choices<number> | null;
  onChange: (dimension: NumberRange | Choices<number>) => void;
}) {
  const { parameter, dimension, onChange } = props;
  if (dimension === null) return null;
  if (dimension.kind === 'choices') {
    return (
      <ChoiceFields
        all={BATCH_SIZES}
        chosen={dimension.choices}
        onChange={(choices) => {
          onChange({ ...dimension, choices });
        }}
      />
    );
  }
  const { min, max, scale } = dimension;
  return (
    <>
      <LimitedNumberInput
        {...SPACE.from}
        field={parameter}
        value={min}
        step={stepOf(min)}
        onChange={(changed) => {
          onChange({ ...dimension, min: changed });
        }}
      />
      <LimitedNumberInput
        {...SPACE.to}
        field={parameter}
        value={max}
        step={stepOf(max)}
        onChange={(changed) => {
          onChange({ ...dimension, max: changed });
        }}
      />
      <OptionSelect<NumberRange['scale']>
        {...SPACE.scale}
        value={scale}
        onChange={(changed) => {
          onChange({ ...dimension, scale: changed });
        }}
      />
    </>
  );
}

/** One in the first digit. */
function stepOf(value: number): number {
  return value > 0 && value < 10 ? Number(`1e${Math.floor(Math.log10(value))}`) : 1;
}

function ChoiceFields<Value extends string | number>(props: {
  all: readonly Value[];
  chosen: readonly Value[];
  onChange: (choices: Value[]) => void;
}) {
  const { all, chosen, onChange } = props;
  return (
    <div className={styles.choices}>
      {all.map((value) => (
        <Checkbox
          key={value}
          label={value}
          checked={chosen.includes(value)}
          onChange={({ currentTarget: { checked } }) => {
            onChange(all.filter((one) => (one === value ? checked : chosen.includes(one))));
          }}
        />
      ))}
    </div>
  );
}
