import type { Shortcut, ShortcutFeature, Shortcuts } from '../../../domain/audit/audit-report';
import type { Severity } from '../../../domain/audit/severity';
import type { Reach } from '../../charts/shortcut-chart';

/** Those that tell the class better than chance, best first: what the network is given, and the rest. */
export function tellingShortcuts({ features }: Shortcuts): {
  reaching: Shortcut[];
  others: Shortcut[];
} {
  const telling = bestFirst(features).filter(({ tellsClass }) => tellsClass);
  const isReaching = ({ feature }: Shortcut) => reachOf(feature, features) === 'full';
  return {
    reaching: telling.filter(isReaching),
    others: telling.filter((shortcut) => !isReaching(shortcut)),
  };
}

/** What counts most of those that tell the class: the best that the network is given, else the best. */
export function leadingShortcut(shortcuts: Shortcuts): Shortcut | null {
  const { reaching, others } = tellingShortcuts(shortcuts);
  return reaching[0] ?? others[0] ?? null;
}

/** A network that takes a shortcut passes the test by it; null where none tells the class. */
export function severityOfShortcuts(shortcuts: Shortcuts): Severity | null {
  const leading = leadingShortcut(shortcuts);
  if (leading === null) return null;
  return reachOf(leading.feature, shortcuts.features) === 'full' ? 'test' : 'look';
}

export function bestFirst(features: readonly Shortcut[]): Shortcut[] {
  return [...features].sort((a, b) => b.crossValidated.value - a.crossValidated.value);
}

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
