import { textKey } from '../table/text-key';
import type { Split } from '../dataset/classes';

/** Folders that say nothing of what lies in them. */
const NEUTRAL = /^(images?|imgs?|pictures?|jpe?g|png|dicoms?|dcm|xrays?|data)$/;
const MASK_FOLDER = /^(lung|infection)?(masks?|segmentations?)$/;
const MASK_NAME = /[-_ ](mask|segmentation)\.[a-z]+$/i;

/** The split that a word stands for, in a column or as a folder; null where it is none. */
export function splitOfWord(word: string): Split | null {
  const [, stem] =
    /^\d{0,2}(train|training|trainval|val|valid|validation|dev|test|testing)(set|dataset|data|split|images?)?\d{0,2}$/.exec(
      textKey(word),
    ) ?? [];
  if (stem === undefined) return null;
  if (stem.startsWith('train')) return 'train';
  return stem.startsWith('test') ? 'test' : 'validation';
}

/** The split that the innermost folder of a split says; null where there is none. */
export function splitOfFolders(path: string): Split | null {
  for (const folder of foldersOf(path).reverse()) {
    const split = splitOfWord(folder);
    if (split !== null) return split;
  }
  return null;
}

/** Whether a file marks where the lungs are in another one. */
export function isMask(path: string): boolean {
  return (
    MASK_NAME.test(path) || foldersOf(path).some((folder) => MASK_FOLDER.test(textKey(folder)))
  );
}

/**
 * The folder that may be the class of an image; '' where there are not so many.
 *
 * @param level counted from the image upwards from 1
 */
export function classFolder(path: string, level: number): string {
  const folders = foldersOf(path).filter(
    (folder) => splitOfWord(folder) === null && !NEUTRAL.test(textKey(folder)),
  );
  return folders[folders.length - level]?.normalize('NFC').trim() ?? '';
}

/** A zip among others is as good as a folder. */
function foldersOf(path: string): string[] {
  return path
    .split('/')
    .slice(0, -1)
    .map((folder) => folder.replace(/\.zip$/i, ''));
}
