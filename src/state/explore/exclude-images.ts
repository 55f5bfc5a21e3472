import type { Exclusion, ExclusionReason } from '../../domain/audit/exclusions';
import { appStore } from '../app-store';

/** Leaves images out of the next training and its test; the pixels stay, so it can be undone. */
export function excludeImages(reason: ExclusionReason, images: readonly number[]): void {
  if (images.length === 0) return;
  const exclusion: Exclusion = { reason, images: [...images].sort((a, b) => a - b) };
  appStore.setState(({ exclusions }) => ({ exclusions: [...exclusions, exclusion] }));
}

/** Takes the images of an exclusion back, unless another one names them too. */
export function undoExclusion(exclusion: Exclusion): void {
  appStore.setState(({ exclusions }) => ({
    exclusions: exclusions.filter((one) => one !== exclusion),
  }));
}

/** Takes one image back, whatever excluded it. */
export function includeImage(image: number): void {
  appStore.setState(({ exclusions }) => ({
    exclusions: exclusions.flatMap((exclusion) => {
      const images = exclusion.images.filter((index) => index !== image);
      return images.length > 0 ? [{ ...exclusion, images }] : [];
    }),
  }));
}
