import type { PresetName } from '../../../domain/training/recipe';
import { plural } from '../../format';

export const RECIPE = {
  label: 'Recipe',
  titleOf: (name: string) => `Recipe: ${name}`,
  changesFrom: (count: number, preset: PresetName) => `${plural(count, 'change')} from ${preset}`,
  undo: (change: string) => `Undo: ${change}`,
};

export const PRESETS_LABEL = 'Presets';

export const PRESET_USES: Record<PresetName, string> = {
  Article: 'The notebook of May 2020, number by number.',
  Recommended: 'Figures to trust: validated on other patients.',
};

/** The folds below the fields, and what each holds. */
export const GROUPS = {
  steps: { title: 'Steps', holds: 'batch size, momentum, schedule' },
  images: { title: 'Images', holds: 'scaling, near-duplicates, blanked part' },
  augmentation: { title: 'Augmentation', holds: 'shift, scale, mirror, brightness, contrast' },
  kept: { title: 'Weights kept', holds: 'averaging, best epoch, early stopping' },
  layers: { title: 'Layers', holds: 'units, activations, dropout, L2' },
  backend: { title: 'Backend', holds: 'what it runs on' },
};

export function outsideLimits(values: number): string {
  return `${plural(values, 'value')} outside the limits`;
}
