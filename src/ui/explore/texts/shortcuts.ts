import type { ShortcutFeature } from '../../../domain/audit/audit-report';
import type { Reach } from '../../charts/shortcut-chart';
import type { NamedTerms } from '../../glossary/in-words';

interface ShortcutText {
  name: string;
  /** What a model sees that is given nothing else, as in "60 % from the width in pixels alone". */
  input: string;
}

export const SHORTCUT_TEXTS: Record<ShortcutFeature, ShortcutText> = {
  width: { name: 'Width', input: 'the width in pixels' },
  height: { name: 'Height', input: 'the height in pixels' },
  aspect: { name: 'Aspect ratio', input: 'the aspect ratio' },
  fileSize: { name: 'File size', input: 'the size of the file' },
  components: { name: 'Colour components', input: 'the number of colour components' },
  iccProfile: { name: 'Colour profile', input: 'the colour profile' },
  brightness: { name: 'Mean brightness', input: 'the mean brightness' },
  border: { name: 'Outer 10 pixels', input: 'the outer 10 of 100 pixels on each side' },
  fileFacts: { name: 'File facts together', input: 'file facts' },
};

/** What a fact that reaches the network is, and what a person can do about it in training. */
export const IN_TRAINING: Partial<Record<ShortcutFeature, string>> = {
  border:
    'the outer 10 of 100 pixels on each side are 36 % of the picture: shoulders, belly, letters, and often edges of the lungs. No setting removes them. Compare with a run without the images whose border stands out.',
  brightness:
    'it may hold disease as well (opacities are bright). Pixel scaling does not remove it. Compare with a run without the very dark and very bright images.',
  aspect:
    'the square squeezes a wide picture, so shapes still tell it a little. Compare with a run without the images of unusual shape.',
};

/** Whether a fact reaches the network. */
export const REACH_NAMES: Record<Reach, string> = {
  full: 'yes',
  squeeze: 'only as a squeeze',
  none: 'not directly',
};

export const SHORTCUT_TERMS: NamedTerms = [
  ['shortcut', 'shortcut'],
  ['balanced-accuracy', 'balanced accuracy'],
  ['cross-validation', 'cross-validated'],
  ['confidence-interval', '95\u00a0% interval'],
  ['decision-tree', 'decision tree'],
  ['logistic-regression', 'logistic regression'],
];

/** The section of the audit. */
export const SHORTCUTS = {
  label: 'Shortcuts',
  /** Around the two works that found it. */
  hint: {
    before:
      'Each bar is a small model that is given one fact instead of the picture. What reaches the network may become its shortcut, and fail in another hospital:',
    and: 'and',
    after:
      'found this in networks for COVID-19. What does not reach it still tells where the pictures come from.',
  },
  sources: [
    { name: 'DeGrave et al. 2021', href: 'https://doi.org/10.1038/s42256-021-00338-7' },
    { name: 'Maguolo & Nanni 2020', href: 'https://arxiv.org/abs/2004.12823' },
  ],
  chart: 'Balanced accuracy in TRAIN, cross-validated, with 95 % interval',
  legend: 'Reaches the network:',
  inTraining: 'What reaches the network, and what you can do',
  figures: 'Show the figures',
  notDirectly:
    'Width, height, file size, colour and profile do not reach the network directly: every image becomes 100 x 100 grey values, with the profile ignored (large originals leave a little more grain after resizing).',
} as const;

/** Their numbers as a table. */
export const SHORTCUTS_TABLE = {
  caption: 'Balanced accuracy and 95 % interval',
  fact: 'Fact',
  crossValidated: 'TRAIN, cross-validated',
  test: 'TEST',
  reaches: 'Reaches the network',
  byChance: 'not clearly more than chance',
  folds: (folds: number) =>
    `Cross-validated: TRAIN is dealt into ${folds} parts, no patient, study or figure into two of them, and each part is told by a model fitted to the others; trees are averaged over several ways to deal. TEST: the model fitted to all of TRAIN.`,
  interval:
    'The 95 % interval covers which patients happen to be in the data set: each patient, study or figure counts once in it, because images of one are no independent evidence. It does not cover other hospitals. A fact is said to tell the class only where it stays above chance with all nine looked at together, which asks for more than one interval of its own does.',
};
