/** What texts have in common that differ by case, accents' encoding and separators alone. */
export function textKey(text: string): string {
  const lower = text.toLowerCase();
  // Nearly all are ASCII, and are asked for by the ten thousand.
  if (!/[^\0-\x7f]/.test(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}
