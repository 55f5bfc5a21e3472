/** A table; cells are text without line breaks. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [head, head.map(() => '---'), ...rows].map(lineOf).join('\n');
}

function lineOf(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`;
}

export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Names of files and runs are a person's own words: a bar in one would end its cell. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

/** "A, B and C". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
