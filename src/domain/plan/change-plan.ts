import { CLASS_LIMITS, type Split } from '../dataset/classes';
import type { ColumnRole } from '../table/column-titles';
import { mayBeClasses, valuesOf, type GuessedColumns } from './guess-columns';
import type { FileSet, ImportPlan, PlannedClass } from './import-plan';
import { planOfTable, type TableOffer } from './propose-plan';

/** The columns that a plan reads; null where it reads none for a role. */
export function columnsOf({ source, split, patients }: ImportPlan): GuessedColumns {
  return {
    name: source.kind === 'table' ? source.name : null,
    label: source.kind === 'table' ? source.label : null,
    split: split.from?.kind === 'column' ? split.from.column : null,
    patient: patients.kind === 'column' ? patients.column : null,
  };
}

/** The plan by a table whatever it is about; null where it has no column at all. */
export function planOfAnyTable(set: FileSet, offer: TableOffer): ImportPlan | null {
  const { columns, table } = offer;
  const [first = null] = table.titles;
  const name = columns.name ?? first;
  const others = table.titles.filter((title) => title !== name);
  const mayServe = (title: string) => {
    const values = valuesOf(table, table.titles.indexOf(title));
    return values.size >= CLASS_LIMITS.min && mayBeClasses(values.size, table.rows.length);
  };
  const label = columns.label ?? others.find(mayServe) ?? others[0] ?? name;
  return planOfTable(set, { ...offer, columns: { ...columns, name, label } });
}

/** A plan that reads another column; the classes stay unless it is theirs that changes. */
export function withColumn(
  set: FileSet,
  plan: ImportPlan,
  offer: TableOffer,
  role: ColumnRole,
  title: string | null,
): ImportPlan {
  const columns = { ...columnsOf(plan), [role]: title };
  const changed = planOfTable(set, { ...offer, columns });
  if (changed === null) return plan;
  const { source, split, patients } = changed;
  switch (role) {
    case 'label':
      return { ...changed, split: plan.split, patients: plan.patients };
    case 'name':
      return { ...plan, source };
    case 'split':
      return { ...plan, split };
    case 'patient':
      return { ...plan, patients };
  }
}

/** A plan in which a value stands for another class; null leaves its images out. */
export function withMeaning(plan: ImportPlan, value: string, name: string | null): ImportPlan {
  const others = plan.classes.map((one) => ({
    ...one,
    values: one.values.filter((other) => other !== value),
  }));
  const isKnown = others.some((one) => one.name === name);
  const added = name === null || isKnown ? [] : [{ name, values: [] }];
  const classes = [...others, ...added].map((one) =>
    one.name === name ? { ...one, values: [...one.values, value] } : one,
  );
  return { ...plan, classes: classes.filter(({ values }) => values.length > 0) };
}

/** A plan in which a class is called otherwise; called like another one it becomes part of that. */
export function withClassName(plan: ImportPlan, from: string, to: string): ImportPlan {
  if (to === '' || to === from) return plan;
  const renamed = plan.classes.find(({ name }) => name === from);
  const other = plan.classes.find(({ name }) => name === to);
  if (!renamed) return plan;
  if (!other) {
    const classes = plan.classes.map((one) => (one === renamed ? { ...one, name: to } : one));
    return { ...plan, classes };
  }
  const merged: PlannedClass = { name: to, values: [...other.values, ...renamed.values] };
  const classes = plan.classes.filter((one) => one !== renamed);
  return { ...plan, classes: classes.map((one) => (one === other ? merged : one)) };
}

/** A plan in which a value of the split's column stands for another split, or for none. */
export function withSplitOf(plan: ImportPlan, value: string, split: Split | null): ImportPlan {
  const { [value]: _before, ...others } = plan.split.values;
  const values = split === null ? others : { ...others, [value]: split };
  // Whoever says what is tested on wants none to be drawn.
  const draw = split === 'test' ? null : plan.split.draw;
  return { ...plan, split: { ...plan.split, values, draw } };
}

/** A plan in which a class stands further up or down, as far as there is room: the matrix follows. */
export function withClassMoved(plan: ImportPlan, name: string, by: number): ImportPlan {
  const from = plan.classes.findIndex((one) => one.name === name);
  const moved = plan.classes[from];
  const to = from + by;
  if (!moved || to < 0 || to >= plan.classes.length) return plan;
  return { ...plan, classes: plan.classes.toSpliced(from, 1).toSpliced(to, 0, moved) };
}
