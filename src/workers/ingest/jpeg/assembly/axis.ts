import { arena } from './arena';

/**
 * One side of a component's picture: which of its samples are wanted, and in which blocks of 8 they
 * lie. Its lists are i32 in the arena.
 */
export class Axis {
  /** How many samples are wanted. */
  count: i32 = 0;
  /** How many blocks hold one. */
  sampledBlocks: i32 = 0;
  /** Where in the component's picture they lie, rising. */
  private positions: usize = 0;
  /** [blocks + 1]: the index of each block's first wanted sample. */
  private starts: usize = 0;
  /** [blocks]: how many of the blocks before it hold a wanted sample. */
  private ranks: usize = 0;
  /** By wanted pixel of the whole picture: the index of the sample it lies in, and of the neighbour. */
  private nearest: usize = 0;
  private neighbours: usize = 0;
  /** The wanted pixels of the whole picture. */
  private pixels: usize = 0;

  /**
   * @param pixels address of the wanted positions in the whole picture, i32, rising
   * @param ratio pixels of the whole picture to a sample
   * @param isSmooth whether the sample next to a pixel has a share in it
   * @param size samples of this side
   * @param blocks of this side, those beyond the picture's edge with them
   * @returns false when there is no memory for it
   */
  plan(pixels: usize, pixelCount: i32, ratio: i32, isSmooth: bool, size: i32, blocks: i32): bool {
    const lists = arena.allocate((<u64>2 * (size + blocks + pixelCount) + 1) * 4);
    if (lists === 0) return false;
    // By sample: whether it is wanted, then its index.
    const indices = lists;
    this.positions = behind(indices, size);
    this.starts = behind(this.positions, size);
    this.ranks = behind(this.starts, blocks + 1);
    this.nearest = behind(this.ranks, blocks);
    this.neighbours = behind(this.nearest, pixelCount);
    this.pixels = pixels;

    memory.fill(indices, 0, <usize>size * 4);
    for (let i = 0; i < pixelCount; i++) {
      const pixel = at(pixels, i);
      const sample = min(pixel / ratio, size - 1);
      // Of two pixels that a sample stands for, the first is next to the sample before.
      const beside = isSmooth ? sample + (pixel & 1) * 2 - 1 : sample;
      const neighbour = max(0, min(size - 1, beside));
      put(this.nearest, i, sample);
      put(this.neighbours, i, neighbour);
      put(indices, sample, 1);
      put(indices, neighbour, 1);
    }
    this.listWanted(indices, size, blocks);
    for (let i = 0; i < pixelCount; i++) {
      put(this.nearest, i, at(indices, at(this.nearest, i)));
      put(this.neighbours, i, at(indices, at(this.neighbours, i)));
    }
    return true;
  }

  private listWanted(indices: usize, size: i32, blocks: i32): void {
    this.count = 0;
    this.sampledBlocks = 0;
    let sample = 0;
    for (let block = 0; block < blocks; block++) {
      const start = this.count;
      put(this.starts, block, start);
      put(this.ranks, block, this.sampledBlocks);
      for (const end = min(size, (block + 1) * 8); sample < end; sample++) {
        if (at(indices, sample) === 0) continue;
        put(this.positions, this.count, sample);
        put(indices, sample, this.count++);
      }
      if (this.count > start) this.sampledBlocks++;
    }
    put(this.starts, blocks, this.count);
  }

  positionOf(index: i32): i32 {
    return at(this.positions, index);
  }

  /** The index of a block's first wanted sample; that of the block behind it is where they end. */
  startOf(block: i32): i32 {
    return at(this.starts, block);
  }

  isSampled(block: i32): bool {
    return at(this.starts, block) < at(this.starts, block + 1);
  }

  rankOf(block: i32): i32 {
    return at(this.ranks, block);
  }

  nearestOf(pixel: i32): i32 {
    return at(this.nearest, pixel);
  }

  neighbourOf(pixel: i32): i32 {
    return at(this.neighbours, pixel);
  }

  /** Of two pixels that a sample stands for. */
  isSecondPixel(pixel: i32): bool {
    return (at(this.pixels, pixel) & 1) !== 0;
  }
}

/** Where a list ends. */
function behind(list: usize, count: i32): usize {
  return list + ((<usize>count) << 2);
}

function at(list: usize, index: i32): i32 {
  return load<i32>(list + ((<usize>index) << 2));
}

function put(list: usize, index: i32, value: i32): void {
  store<i32>(list + ((<usize>index) << 2), value);
}
