import { expect, it } from 'vitest';
import { GLOSSARY, termOf, type TermId } from './terms';

const ALL = GLOSSARY.flatMap(({ terms }) => Object.entries<{ name: string }>(terms));

it('has no term twice, by id or by name', () => {
  expect(new Set(ALL.map(([id]) => id)).size).toBe(ALL.length);
  expect(new Set(ALL.map(([, { name }]) => name)).size).toBe(ALL.length);
});

it('explains each in sentences, with a source that can be opened', () => {
  for (const [id] of ALL) {
    const { text, source } = termOf(id as TermId);
    expect(text, id).toMatch(/^[A-Z].*\.$/);
    expect(text.length, id).toBeLessThan(180);
    expect(source.name, id).toMatch(/\d{4}/);
    expect(new URL(source.href).protocol, id).toBe('https:');
  }
});

it('has the terms that the pages are full of', () => {
  const names: TermId[] = [
    ...(['macro-f1', 'recall', 'specificity', 'roc', 'auc', 'ece', 'temperature'] as const),
    ...(['bootstrap', 'wilson-interval', 'mcnemar', 'oversampling', 'softmax'] as const),
    ...(['cross-entropy', 'epoch', 'batch-size', 'momentum', 'dropout', 'l2'] as const),
    ...(['near-duplicate', 'patient-leak', 'shortcut', 'smooth-grad', 'occlusion'] as const),
  ];
  expect(names.filter((id) => !ALL.some(([one]) => one === id))).toEqual([]);
});
