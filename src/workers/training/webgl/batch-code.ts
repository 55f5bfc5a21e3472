/**
 * What every program about the answers of a batch reads. Inputs of theirs are `logits` [batch, classes]
 * and `order`, see `EpochOrder`.
 *
 * @returns GLSL with `labelAt`, the true class at a place of the order; `logitsAt`, of rows 2r and 2r + 1
 *   for one class; and `findLargest`, which class has the largest of them, the first of equals
 */
export function batchCode(classCount: number): string {
  return `
    int labelAt(int at) {
      vec4 entries = order(at / 2, 0);
      return int(at % 2 == 0 ? entries.y : entries.w);
    }
    vec2 logitsAt(int r, int label) {
      vec4 z = logits(r, label / 2);
      return label % 2 == 0 ? z.xz : z.yw;
    }
    void findLargest(int r, out vec2 largest, out ivec2 best) {
      largest = logitsAt(r, 0);
      best = ivec2(0);
      for (int label = 1; label < ${classCount}; label++) {
        vec2 z = logitsAt(r, label);
        if (z.x > largest.x) { largest.x = z.x; best.x = label; }
        if (z.y > largest.y) { largest.y = z.y; best.y = label; }
      }
    }`;
}
