/**
 * Numbers as people read them, beside the figures of `domain/format-figures`. A no-break space keeps a
 * number and its unit on one line.
 */

const integers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export function formatCount(value: number): string {
  return integers.format(value);
}

/** "1 image", "2 images". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)}\u00a0${count === 1 ? one : many}`;
}

/** A share that is whole percents, as the ticks of an axis and the stops of a slider are: "25 %". */
export function formatWholePercent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** A share so small that one decimal would hide it, as of one grey value of 256: "0.39 %". */
export function formatFinePercent(share: number): string {
  return `${(share * 100).toFixed(2)}\u00a0%`;
}

/** "850 ms", "12 s", "3 min 20 s", "1 h 5 min". */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)}\u00a0ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${ms < 10_000 ? (ms / 1000).toFixed(1) : seconds}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min ${seconds % 60}\u00a0s`;
  return `${Math.floor(minutes / 60)}\u00a0h ${minutes % 60}\u00a0min`;
}

/** "19.7 MB", in powers of ten as file managers show. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(unit === 0 || value >= 100 ? 0 : 1)}\u00a0${units[unit] ?? ''}`;
}

/** What a browser says of an error ends with a full stop, or does not. */
export function asSentence(detail: string): string {
  return /[.!?]$/.test(detail) ? detail : `${detail}.`;
}
