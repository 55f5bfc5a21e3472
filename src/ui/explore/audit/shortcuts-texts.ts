import type { Shortcut, ShortcutFeature } from '../../../domain/audit/audit-report';
import type { Reach } from '../../charts/shortcut-chart';

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

/** How much of a fact the network is given, in this data set. */
export function reachOf(feature: ShortcutFeature, features: readonly Shortcut[]): Reach {
  switch (feature) {
    case 'brightness':
    case 'border':
      return 'full';
    case 'aspect':
      return 'squeeze';
    case 'fileFacts':
      // The aspect ratio is one of them.
      return features.some((one) => one.feature === 'aspect' && one.varies) ? 'squeeze' : 'none';
    default:
      return 'none';
  }
}
