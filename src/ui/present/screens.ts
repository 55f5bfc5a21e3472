/** What is projected, in the order of the story. */
export const PRESENT_SCREENS = [
  'imbalance',
  'swing',
  'seeds',
  'leak',
  'shortcut',
  'confidence',
] as const;
export type PresentScreen = (typeof PRESENT_SCREENS)[number];

export function linkToScreen(screen: PresentScreen): string {
  return `#/present/${screen}`;
}
