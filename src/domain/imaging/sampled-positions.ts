import type { SampleLine } from './resize-bilinear';

/** Which positions along one side a resize looks at. */
export interface SampledPositions {
  /** Int32Array, rising. */
  positions: Int32Array;
  /** The resize's line, over `positions` in place of the picture. */
  line: SampleLine;
}

/** A resize mixes few pixels of a large picture: no others need be known. */
export function sampledPositions(line: SampleLine): SampledPositions {
  const positions = Int32Array.from(new Set([...line.first, ...line.second])).sort();
  const indexOf = new Map(Array.from(positions, (position, index) => [position, index]));
  const renumber = (position: number) => indexOf.get(position) as number;
  return {
    positions,
    line: { ...line, first: line.first.map(renumber), second: line.second.map(renumber) },
  };
}
