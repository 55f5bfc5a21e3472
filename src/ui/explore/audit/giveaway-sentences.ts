import type { Giveaway, Giveaways } from '../../../domain/audit/audit-report';
import { formatPercent } from '../../format';
import { GIVEAWAY_TEXTS, IN_TRAINING, reachOf } from './giveaway-texts';

/** Why the giveaways are not measured, where they are not. */
export const NO_GIVEAWAYS =
  'A class has fewer than five patients, studies or figures in TRAIN: too few for a cross-validation.';

/** Those that tell the class better than chance, best first: what the network is given, and the rest. */
function tellingGiveaways({ features }: Giveaways): {
  reaching: Giveaway[];
  others: Giveaway[];
} {
  const telling = bestFirst(features).filter(({ tellsClass }) => tellsClass);
  const isReaching = ({ feature }: Giveaway) => reachOf(feature, features) === 'full';
  return {
    reaching: telling.filter(isReaching),
    others: telling.filter((giveaway) => !isReaching(giveaway)),
  };
}

export function bestFirst(features: readonly Giveaway[]): Giveaway[] {
  return [...features].sort((a, b) => b.crossValidated.value - a.crossValidated.value);
}

/** The result of the giveaways as a title. */
export function describeGiveaways(giveaways: Giveaways): string {
  const { reaching, others } = tellingGiveaways(giveaways);
  const strongest = reaching[0] ?? others[0];
  if (strongest === undefined) return 'No giveaway tells the class better than chance';
  const { feature, crossValidated } = strongest;
  return `${formatPercent(crossValidated.value, 0)} balanced accuracy from ${GIVEAWAY_TEXTS[feature].input} alone`;
}

/** What reaches the network first, then what only tells where the pictures come from. */
export function summariseGiveaways(giveaways: Giveaways | null): string[] {
  if (giveaways === null) return [`Whether giveaways tell the class is not known. ${NO_GIVEAWAYS}`];
  const { reaching, others } = tellingGiveaways(giveaways);
  const [strongest] = reaching;
  const [other] = others;
  if (strongest === undefined && other === undefined) {
    return ['None of the giveaways that were tried tells the class better than chance.'];
  }
  return [
    strongest
      ? `A model that sees nothing but ${inputOf(strongest)} already reaches ${accuracyOf(strongest)} balanced accuracy in TRAIN; chance is ${formatPercent(giveaways.baseline, 0)}. The network is given that too.`
      : 'No giveaway that fully reaches the network tells the class better than chance.',
    other &&
      `${capitalised(inputOf(other))} alone ${other.feature === 'fileFacts' ? 'reach' : 'reaches'} ${accuracyOf(other)}${strongest ? '' : ` balanced accuracy in TRAIN; chance is ${formatPercent(giveaways.baseline, 0)}`}: ${SOURCE[reachOf(other.feature, giveaways.features)]}.`,
  ].filter((sentence) => sentence !== undefined);
}

const SOURCE = {
  full: 'the network is given that',
  squeeze: 'the network gets a trace of that, and it tells where the pictures come from',
  none: 'that does not reach the network directly, but tells where the pictures come from',
};

/** What tells the class and reaches the network, and what a person can do about each. */
export function describeInTraining({ features }: Giveaways): string[] {
  return bestFirst(features).flatMap(({ feature, tellsClass }) => {
    const text = IN_TRAINING[feature];
    return tellsClass && text !== undefined ? [`${GIVEAWAY_TEXTS[feature].name}: ${text}`] : [];
  });
}

/** Facts that no image differs in, in a sentence; null where all of them vary. */
export function describeConstant({ features }: Giveaways): string | null {
  const names = namesOf(features.filter(({ varies }) => !varies));
  return names && `The same in every image, so they tell nothing: ${names}.`;
}

/** Facts that vary, yet tell nothing, in a sentence; null where there are none. */
export function describeChance({ features }: Giveaways): string | null {
  const names = namesOf(
    bestFirst(features).filter(({ varies, tellsClass }) => varies && !tellsClass),
  );
  return names && `No more than chance: ${names}.`;
}

/** "width, height"; null for none. */
function namesOf(features: readonly Giveaway[]): string | null {
  const names = features.map(({ feature }) => GIVEAWAY_TEXTS[feature].name.toLowerCase());
  return names.length === 0 ? null : names.join(', ');
}

function inputOf({ feature }: Giveaway): string {
  return GIVEAWAY_TEXTS[feature].input;
}

function accuracyOf({ crossValidated }: Giveaway): string {
  return formatPercent(crossValidated.value, 0);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
