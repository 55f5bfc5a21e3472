import { readCoefficients, readDifference, skipCoefficients } from './block';
import { Component } from './component';

/** Makes ready what a sequential scan of a component needs. @returns false where it has no such tables */
export function prepareSequential(component: Component): bool {
  const first = component.first!;
  const others = component.others!;
  return (
    first.prepareFirsts() && first.hasSizesOnly() && others.prepareFirsts() && others.prepareSkips()
  );
}

/** Reads a block (ITU-T T.81, F.2.2) and works out what is wanted of it. */
export function readSequentialBlock(component: Component, column: i32, row: i32): void {
  component.prediction += readDifference(component.first!);
  if (!component.isNeeded || !component.plane.isSampled(column, row))
    return skipCoefficients(component.others!);
  readCoefficients(component.others!);
  // libjpeg stores coefficients in 16 bits.
  const first = <i32>(<i16>component.prediction);
  component.plane.sampleBlock(column, row, first, component.steps);
}
