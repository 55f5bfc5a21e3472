import { expect, it } from 'vitest';
import { steadyPace } from './steady-pace';

/** Rounds of 100 ms; the last pace stays. */
async function paceOf(paces: readonly number[]) {
  let rounds = 0;
  const timeRound = () => Promise.resolve(paces[Math.min(rounds++, paces.length - 1)] as number);
  return { pace: await steadyPace(timeRound, () => rounds * 100), rounds };
}

it('is the fastest of half a second where it does not change', async () => {
  expect(await paceOf([5.2, 5, 5.1])).toEqual({ pace: 5, rounds: 5 });
});

it('is waited for while a program is still being compiled', async () => {
  expect(await paceOf([100, 98, 99, 60, 30, 12, 5, 5.1])).toEqual({ pace: 5, rounds: 11 });
});

it('is the fastest so far where it goes on becoming faster', async () => {
  const paces = Array.from({ length: 100 }, (_, at) => 1000 * 0.8 ** at);
  expect(await paceOf(paces)).toEqual({ pace: 1000 * 0.8 ** 24, rounds: 25 });
});
