/** What a number may be; both ends are allowed. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

export function isWithin(value: number, { min, max, integer }: Limits): boolean {
  return (
    Number.isFinite(value) && value >= min && value <= max && (!integer || Number.isInteger(value))
  );
}
