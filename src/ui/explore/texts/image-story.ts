import type { FixReport } from '../../../domain/dataset/fix-report';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { GalleryImage } from '../gallery/gallery-image';

/** Why an image was kept or dropped and what the fixes changed, in sentences. */
export function imageStory(
  image: Pick<GalleryImage, 'name' | 'split'>,
  dataset: Pick<Dataset, 'images' | 'fixes'>,
): string[] {
  return image.split === 'dropped'
    ? whyDropped(image.name, dataset)
    : whatWasFixed(image.name, image.split.toUpperCase(), dataset.fixes);
}

function whatWasFixed(name: string, split: string, fixes: FixReport): string[] {
  const story = ['Kept: a row of the metadata names it.'];
  if (fixes.relabelled.includes(name)) {
    story.push('The row says pneumonia by COVID-19: its label became COVID-19.');
  }
  if (fixes.movedToTest.includes(name)) {
    story.push('Moved from TRAIN to TEST, with the last fifth of the COVID-19 rows.');
  }
  if (fixes.otherFolder.includes(name)) {
    story.push(
      fixes.movedToTest.includes(name)
        ? 'It lies in another folder than its row says; the row decides.'
        : `It lies in another folder than its row says; the row decides: ${split}.`,
    );
  }
  return story;
}

function whyDropped(name: string, { images, fixes }: Pick<Dataset, 'images' | 'fixes'>): string[] {
  const story = ['Dropped: no usable row of the metadata stands for it.'];
  const rejected = fixes.rejectedRows.find((row) => row.name === name);
  if (images.some((image) => image.name === name)) {
    story.push('Another file of the same name is used instead.');
  } else if (rejected) {
    story.push(`Its row, line ${rejected.line}, could not be used: ${rejected.reason}.`);
  }
  return story;
}
