import type { AppError } from '../domain/app-error';
import { asSentence } from './format';

type BundleError = Extract<AppError, { code: `bundle/${string}` }>;

const NEXT_COPY =
  'Nothing was replaced. Copy or download the zip again; it is made by Export, of a network on Evaluate and of a forest on Compare.';

/** Why a bundle does not open, or could not be made. */
export function describeBundleError(error: BundleError) {
  switch (error.code) {
    case 'bundle/not-a-bundle':
      return {
        title: 'This file is not a bundle of X-ray Trainer',
        cause: error.looksLikeZip
          ? `${error.fileName} begins like a zip, but it is cut short or has no manifest.json of a bundle.`
          : `${error.fileName} is not a zip.`,
        next: NEXT_COPY,
      };
    case 'bundle/newer-format':
      return {
        title: 'This bundle is from a newer version',
        cause: `${error.fileName} is of the format ${error.format}, which this page does not know.`,
        next: 'Nothing was replaced. Open it in a current version of the page.',
      };
    case 'bundle/missing-files':
      return {
        title: 'Files are missing from this bundle',
        cause: `${error.fileName} lacks ${error.files.join(', ')}.`,
        next: NEXT_COPY,
      };
    case 'bundle/damaged':
      return {
        title: 'This bundle is damaged',
        cause: `In ${error.fileName}, ${error.files.join(', ')} ${error.files.length === 1 ? 'is' : 'are'} not as written.`,
        next: NEXT_COPY,
      };
    case 'bundle/failed':
      return {
        title: 'The bundle could not be made',
        cause: asSentence(error.detail),
        next: 'Try again; if it happens again, close other tabs: the browser may be short of memory.',
      };
  }
}
