import { describe, expect, it } from 'vitest';
import { hasFreeLetter, letterOf, pickedOf, presentPicks, togglePick, type Picks } from './picks';

const pickAll = (ids: readonly string[]) => ids.reduce<Picks>(togglePick, {});

describe('togglePick', () => {
  it('gives letters in order and lets the others keep theirs', () => {
    const three = pickAll(['x', 'y', 'z']);
    expect(letterOf(three, 'y')).toBe('B');
    const two = togglePick(three, 'x');
    expect(letterOf(two, 'x')).toBeNull();
    expect(letterOf(two, 'y')).toBe('B');
    expect(letterOf(togglePick(two, 'w'), 'w')).toBe('A');
  });

  it('takes no seventh', () => {
    const six = pickAll(['1', '2', '3', '4', '5', '6']);
    expect(letterOf(six, '6')).toBe('F');
    expect(hasFreeLetter(six)).toBe(false);
    expect(togglePick(six, '7')).toBe(six);
    expect(hasFreeLetter(togglePick(six, '2'))).toBe(true);
  });
});

it('presentPicks frees the letters of runs that are gone', () => {
  expect(presentPicks(pickAll(['x', 'gone', 'z']), [{ id: 'z' }, { id: 'x' }])).toEqual({
    A: 'x',
    C: 'z',
  });
});

describe('pickedOf', () => {
  it('is in the order of the letters, without runs that are gone', () => {
    const picks = pickAll(['x', 'gone', 'z']);
    expect(pickedOf(picks, [{ id: 'z' }, { id: 'y' }, { id: 'x' }])).toEqual([
      { letter: 'A', run: { id: 'x' } },
      { letter: 'C', run: { id: 'z' } },
    ]);
    expect(pickedOf({}, [{ id: 'x' }])).toEqual([]);
  });
});
