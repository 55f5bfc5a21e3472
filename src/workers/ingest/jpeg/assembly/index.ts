/*
 * Reads JPEG as cv2.imread(IMREAD_GRAYSCALE) does, of a picture only the pixels that are asked for.
 * The host writes the file to where `reserveFile` says, calls `readHeader`, writes the wanted columns and
 * rows to where `reserveWanted` says, and calls `readPicture`; the grey levels of their crossings then lie
 * at `greyAddress`. All addresses hold until the next file.
 */
import { arena } from './arena';
import { frame } from './frame';
import * as picture from './picture';
import { Status } from './status';
import { wanted } from './wanted';

let file: usize = 0;
let fileLength: i32 = 0;

/** @returns an address for so many bytes; 0 where that is more memory than there may be */
export function reserveFile(length: i32): usize {
  arena.reset();
  fileLength = length;
  file = arena.allocate(<u64>length);
  return file;
}

/** Reads up to the first scan: then width and height are known, and nothing else has been allocated. */
export function readHeader(): Status {
  return picture.readHeader(file, fileLength);
}

export function width(): i32 {
  return frame.width;
}

export function height(): i32 {
  return frame.height;
}

/** @returns an address for i32 [columns + rows]: positions in the picture, both rising; 0 as above */
export function reserveWanted(columns: i32, rows: i32): usize {
  return wanted.reserve(columns, rows);
}

/** Reads the rest. To be called once after `readHeader`. */
export function readPicture(): Status {
  return picture.readPicture();
}

/** u8 [rows, columns]. */
export function greyAddress(): usize {
  return picture.greyAt();
}

/** Whether data ended before the picture did: what is missing is grey. */
export function isCutShort(): bool {
  return picture.isCutShort();
}
