import type { Shortcut, Shortcuts } from '../../../domain/audit/audit-report';
import { formatBounds, formatPercent } from '../../../domain/format-figures';
import { bestFirst, leadingShortcut, reachOf, tellingShortcuts } from '../audit/rank-shortcuts';
import { IN_TRAINING, SHORTCUT_TEXTS } from './shortcuts';

/** Why the shortcuts are not measured, where they are not. */
export const NO_SHORTCUTS =
  'A class has fewer than five patients, studies or figures in TRAIN: too few for a cross-validation.';

/** The result of the shortcuts as a title. */
export function describeShortcuts(shortcuts: Shortcuts): string {
  const leading = leadingShortcut(shortcuts);
  if (leading === null) return 'No shortcut clearly tells the class better than chance';
  const { feature } = leading;
  return `Balanced accuracy of ${accuracyOf(leading)} from ${SHORTCUT_TEXTS[feature].input} alone`;
}

/** What reaches the network first, then what only tells where the pictures come from. */
export function summariseShortcuts(shortcuts: Shortcuts | null): string[] {
  if (shortcuts === null) return [`Whether shortcuts tell the class is not known. ${NO_SHORTCUTS}`];
  const { reaching, others } = tellingShortcuts(shortcuts);
  const [strongest] = reaching;
  const [other] = others;
  if (strongest === undefined && other === undefined) {
    return ['None of the shortcuts that were tried clearly tells the class better than chance.'];
  }
  return [
    strongest
      ? `A model that sees nothing but ${inputOf(strongest)} already reaches a balanced accuracy of ${accuracyOf(strongest)} in TRAIN; chance is ${formatPercent(shortcuts.baseline)}. The network is given that too.`
      : 'No shortcut that fully reaches the network clearly tells the class better than chance.',
    other &&
      `${capitalised(inputOf(other))} alone ${other.feature === 'fileFacts' ? 'reach' : 'reaches'} ${strongest ? '' : 'a balanced accuracy of '}${accuracyOf(other)}${strongest ? '' : ` in TRAIN; chance is ${formatPercent(shortcuts.baseline)}`}: ${SOURCE[reachOf(other.feature, shortcuts.features)]}.`,
  ].filter((sentence) => sentence !== undefined);
}

const SOURCE = {
  full: 'the network is given that',
  squeeze: 'the network gets a trace of that, and it tells where the pictures come from',
  none: 'that does not reach the network directly, but tells where the pictures come from',
};

/** What tells the class and reaches the network, and what a person can do about each. */
export function describeInTraining({ features }: Shortcuts): string[] {
  return bestFirst(features).flatMap(({ feature, tellsClass }) => {
    const text = IN_TRAINING[feature];
    return tellsClass && text !== undefined ? [`${SHORTCUT_TEXTS[feature].name}: ${text}`] : [];
  });
}

/** Facts that no image differs in, in a sentence; null where all of them vary. */
export function describeConstant({ features }: Shortcuts): string | null {
  const names = namesOf(features.filter(({ varies }) => !varies));
  return names && `The same in every image, so they tell nothing: ${names}.`;
}

/** Facts that vary, yet tell nothing, in a sentence; null where there are none. */
export function describeChance({ features }: Shortcuts): string | null {
  const names = namesOf(
    bestFirst(features).filter(({ varies, tellsClass }) => varies && !tellsClass),
  );
  return names && `Not clearly more than chance: ${names}.`;
}

/** "width, height"; null for none. */
function namesOf(features: readonly Shortcut[]): string | null {
  const names = features.map(({ feature }) => SHORTCUT_TEXTS[feature].name.toLowerCase());
  return names.length === 0 ? null : names.join(', ');
}

function inputOf({ feature }: Shortcut): string {
  return SHORTCUT_TEXTS[feature].input;
}

function accuracyOf({ crossValidated }: Shortcut): string {
  return `${formatPercent(crossValidated.value)} (${formatBounds(crossValidated, 'percent')})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
