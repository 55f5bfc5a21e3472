/** How many runs are laid over each other at most: more lines than these cannot be told apart. */
export const PICK_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type PickLetter = (typeof PICK_LETTERS)[number];

/** The run behind each letter, by id. A run keeps its letter while others come and go. */
export type Picks = Readonly<Partial<Record<PickLetter, string>>>;

/** Picks a run under the first letter that is free, or lets it go; with none free nothing changes. */
export function togglePick(picks: Picks, id: string): Picks {
  const letter = letterOf(picks, id);
  if (letter !== null) return { ...picks, [letter]: undefined };
  const free = PICK_LETTERS.find((one) => picks[one] === undefined);
  return free === undefined ? picks : { ...picks, [free]: id };
}

export function letterOf(picks: Picks, id: string): PickLetter | null {
  return PICK_LETTERS.find((letter) => picks[letter] === id) ?? null;
}

/** Whether there is a letter left. */
export function hasFreeLetter(picks: Picks): boolean {
  return PICK_LETTERS.some((letter) => picks[letter] === undefined);
}

/** The picks without those of runs that are gone. */
export function presentPicks(picks: Picks, runs: readonly { id: string }[]): Picks {
  return Object.fromEntries(
    PICK_LETTERS.filter((letter) => runs.some(({ id }) => id === picks[letter])).map((letter) => [
      letter,
      picks[letter],
    ]),
  );
}

/** The picked runs that are there, by letter. */
export function pickedOf<T extends { id: string }>(
  picks: Picks,
  runs: readonly T[],
): { letter: PickLetter; run: T }[] {
  return PICK_LETTERS.flatMap((letter) => {
    const run = runs.find(({ id }) => id === picks[letter]);
    return run ? [{ letter, run }] : [];
  });
}
