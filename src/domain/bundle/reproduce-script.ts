import type { Classes } from '../dataset/classes';
import type { Recipe } from '../training/recipe';
import { reproduceSettings } from './reproduce-settings';
import SCRIPT from './reproduce.py?raw';

/** From the first setting up to the line that ends them. */
const SETTINGS = /^SEED = [^]*?(?=^# The end of the recipe\.$)/m;

/** `reproduce.py`: the recipe in Keras, on the images that predictions.csv names. */
export function reproduceScript(recipe: Recipe, classes: Classes): string {
  // A function, as a text would have its dollar signs read.
  return SCRIPT.replace(SETTINGS, () => reproduceSettings(recipe, classes));
}
