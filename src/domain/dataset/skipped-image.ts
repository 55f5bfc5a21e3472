import type { Split } from './classes';

/** An image that could not be used, and why, in words. */
export interface SkippedImage {
  name: string;
  path: string;
  label: string;
  split: Split;
  reason: SkipReason;
  detail: string;
}

/** Why a file was skipped, without saying which. */
export interface Skip {
  reason: SkipReason;
  detail: string;
}

export type SkipReason =
  | 'corrupt in the archive'
  | 'unsupported compression'
  | 'empty file'
  | 'too large'
  /** A file of a folder that was moved, changed or deleted meanwhile, or is locked. */
  | 'cannot be read'
  | 'not an image the browser can read';
