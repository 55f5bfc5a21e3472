import { parseRecipe } from './parse-recipe';
import { ARTICLE_RECIPE, type Recipe } from './recipe';

/** What a link holds: how to train, and by which images it can be told whether they are the same. */
export interface Setup {
  recipe: Recipe;
  /** Of the data set; null where it has none, or none is open. */
  fingerprint: string | null;
}

/**
 * A setup as the query of a link: what of the recipe differs from the article's, whose numbers stay as
 * they are, and the fingerprint. Nothing else of the images is in it.
 */
export function setupQuery({ recipe, fingerprint }: Setup): string {
  const changed = RECIPE_KEYS.filter(
    (key) => JSON.stringify(recipe[key]) !== JSON.stringify(ARTICLE_RECIPE[key]),
  );
  const changes = Object.fromEntries(changed.map((key) => [key, recipe[key]]));
  const query = new URLSearchParams({ recipe: JSON.stringify(changes) });
  if (fingerprint !== null) query.set('images', fingerprint);
  return query.toString();
}

const RECIPE_KEYS = Object.keys(ARTICLE_RECIPE) as (keyof Recipe)[];

/** SHA-256, in hexadecimal digits. */
const FINGERPRINT = /^[0-9a-f]{64}$/;

/** @returns undefined where the query holds no setup, null where it holds one that cannot be read */
export function parseSetup(text: string): Setup | null | undefined {
  const query = new URLSearchParams(text);
  const changes = query.get('recipe');
  if (changes === null) return undefined;
  const recipe = parseChanges(changes);
  const fingerprint = query.get('images');
  if (recipe === null || (fingerprint !== null && !FINGERPRINT.test(fingerprint))) return null;
  return { recipe, fingerprint };
}

/** Of a later version's options this one knows nothing: a recipe with them is another one. */
function parseChanges(text: string): Recipe | null {
  let changes: unknown;
  try {
    changes = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return null;
  const isKnown = Object.keys(changes).every((key) => RECIPE_KEYS.some((known) => known === key));
  return isKnown ? parseRecipe({ ...ARTICLE_RECIPE, ...changes }) : null;
}
