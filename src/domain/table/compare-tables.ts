/**
 * Of tables that serve equally well, the one to take first: the one nearest to the top, and of copies
 * the one with the shorter name, since copying adds "(1)" or "Copy of".
 *
 * @returns below 0 where the first is to be taken, 0 where they are alike
 */
export function compareTablePaths(a: string, b: string): number {
  const depth = (path: string) => path.split('/').length;
  return depth(a) - depth(b) || a.length - b.length;
}
