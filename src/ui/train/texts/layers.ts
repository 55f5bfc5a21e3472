import type { NamedTerms } from '../../glossary/in-words';
import type { HiddenLayer, Initializer } from '../../../domain/training/recipe';
import { formatCount, plural } from '../../format';

export const LAYERS = {
  remove: (layer: string) => `Remove ${layer}`,
  output: 'Output layer',
  outputName: (classCount: number) => `Output: Dense ${classCount}, softmax`,
  addDense: 'Add dense layer',
  addDropout: 'Add dropout',
  most: (layers: number) => `up to ${layers} layers`,
};

export const LAYER_FIELDS = {
  units: { label: 'Units' },
  activation: { label: 'Activation' },
  initializer: { label: 'Initial weights' },
  l2: { label: 'L2' },
  rate: { label: 'Rate', unit: 'share set to 0' },
};

export const INITIALIZER_NAMES: Record<Initializer, string> = {
  glorotNormal: 'Glorot normal',
  glorotUniform: 'Glorot uniform',
  heNormal: 'He normal',
};

const KINDS: Record<HiddenLayer['kind'], string> = { dense: 'Dense', dropout: 'Dropout' };

export function layerName({ kind }: HiddenLayer, index: number): string {
  return `Layer ${index + 1}: ${KINDS[kind]}`;
}

export const LAYER_TERMS: NamedTerms = [
  ['activation', 'activation'],
  ['initial-weights', 'initial weights'],
  ['l2', 'L2'],
  ['dropout', 'dropout'],
  ['softmax', 'softmax'],
  ['cross-entropy', 'cross-entropy'],
];

/** "10,000 → 64 → 3: 640,259 weights." @param widths of the input and of each layer */
export function describeNetwork(widths: readonly number[], weights: number): string {
  return `${widths.map(formatCount).join(' → ')}: ${plural(weights, 'weight')}.`;
}

export function describeGoal(keepsBest: boolean): string {
  const kept = keepsBest ? 'epoch of the lowest validation loss' : 'last epoch';
  return `Loss: categorical cross-entropy. The ${kept} is kept.`;
}
