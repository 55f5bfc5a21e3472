/**
 * Cuts a list of files into groups of neighbours of about `targetBytes`, as the windows of an
 * archive are; a file that is larger is a group of its own.
 *
 * @param sizes in bytes
 * @returns positions in `sizes`, each once and in their order
 */
export function groupBySize(sizes: readonly number[], targetBytes: number): number[][] {
  const groups: number[][] = [];
  let groupBytes = 0;
  sizes.forEach((size, position) => {
    const group = groups.at(-1);
    if (group === undefined || groupBytes + size > targetBytes) {
      groups.push([position]);
      groupBytes = size;
    } else {
      group.push(position);
      groupBytes += size;
    }
  });
  return groups;
}
