import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.mjs';

test('takeTurns starts each job when a lane is free, in their order', async () => {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const job = (name: string) => () =>
    new Promise<void>((resolve) => {
      log.push(name);
      ends.set(name, resolve);
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };

  const all = takeTurns(['long', 'a', 'b', 'c'].map(job), 2);
  expect(log).toEqual(['long', 'a']);
  await end('a');
  expect(log).toEqual(['long', 'a', 'b']);
  await end('long');
  expect(log).toEqual(['long', 'a', 'b', 'c']);
  await end('b');
  await end('c');
  await all;
});

test('takeTurns has nothing to wait for without jobs', async () => {
  await expect(takeTurns([], 2)).resolves.toBeUndefined();
});
