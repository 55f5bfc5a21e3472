const LONGEST = 60;

/** What a chart is saved as: the letters and numbers of its title, "train-loss-fell.svg". */
export function chartFileName(title: string, ending: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['chart'];
  return `${words.join('-').slice(0, LONGEST).replace(/-$/, '')}.${ending}`;
}
