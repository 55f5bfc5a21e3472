import { BLOCK_END } from './read-block';

/** Places along the zigzag of a block, and beyond it as far as damage can point: they weigh nothing. */
export const PLACES = 80;

/** Uint8Array [64]: vertical frequency * 8 + horizontal, by place. */
const ZIGZAG = zigzag();

/** Uint8Array [80]: horizontal frequency by place. */
export const COLUMN_FREQUENCY = byPlace((frequencies) => frequencies & 7);

/** Uint8Array [80]: vertical frequency by place. */
export const ROW_FREQUENCY = byPlace((frequencies) => frequencies >> 3);

/** ITU-T T.81, figure A.6. */
function zigzag(): Uint8Array {
  const order: number[] = [];
  for (let diagonal = 0; diagonal < 15; diagonal++)
    for (let step = 0; step <= diagonal; step++) {
      const back = diagonal - step;
      const [row, column] = diagonal % 2 === 0 ? [back, step] : [step, back];
      if (row < 8 && column < 8) order.push(row * 8 + column);
    }
  return Uint8Array.from(order);
}

function byPlace(frequencyOf: (frequencies: number) => number): Uint8Array {
  return Uint8Array.from({ length: PLACES }, (_, place) =>
    place < BLOCK_END ? frequencyOf(ZIGZAG[place] as number) : 0,
  );
}
