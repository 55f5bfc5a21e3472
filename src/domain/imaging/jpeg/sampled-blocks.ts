import type { SampleLine } from '../resize-bilinear';

/** Which pixels along one side a resize looks at, and in which blocks of 8 they lie. */
export interface SampledBlocks {
  /** Positions in the picture, rising. */
  positions: Int32Array;
  /** Int32Array [blocks + 1]: where in `positions` each block's begin. */
  starts: Int32Array;
  /** The resize's line, over `positions` in place of the picture. */
  line: SampleLine;
}

/** @param blocks along this side, those beyond the picture's edge with it */
export function sampledBlocks(line: SampleLine, blocks: number): SampledBlocks {
  const positions = Int32Array.from(new Set([...line.first, ...line.second])).sort();
  const indexOf = new Map(Array.from(positions, (position, index) => [position, index]));
  const renumber = (position: number) => indexOf.get(position) as number;
  const starts = new Int32Array(blocks + 1);
  let next = 0;
  for (let block = 0; block <= blocks; block++) {
    while (next < positions.length && (positions[next] as number) < block * 8) next++;
    starts[block] = next;
  }
  return {
    positions,
    starts,
    line: { ...line, first: line.first.map(renumber), second: line.second.map(renumber) },
  };
}
