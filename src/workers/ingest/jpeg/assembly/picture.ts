import { applicationData } from './application-data';
import { coded } from './coded-data';
import { Colour, colourOfFrame, greyOfPixels, isSmooth, neededComponents } from './colour';
import { Component } from './component';
import { END_OF_IMAGE, file } from './file';
import { frame } from './frame';
import { prepareProgressive, sampleProgressive } from './progressive-block';
import { readScan } from './read-scan';
import { scan } from './scan';
import { isSmoothed } from './smoothing';
import { prepareSequential } from './sequential-block';
import { Status } from './status';
import { tables } from './tables';
import { wanted } from './wanted';

const START_OF_IMAGE: i32 = 0xd8;
const START_OF_SCAN: i32 = 0xda;
/** Of them: arithmetic coding and lossless, hierarchical and 12-bit processes are not read. */
const FIRST_FRAME: i32 = 0xc0;
const PROGRESSIVE_FRAME: i32 = 0xc2;
const LAST_FRAME: i32 = 0xcf;
const HUFFMAN_TABLES: i32 = 0xc4;
const QUANTISATION_TABLES: i32 = 0xdb;
const RESTART_INTERVAL: i32 = 0xdd;
const APPLICATION_DATA: i32 = 0xe0;
const JFIF_DATA: i32 = 0xe0;
const ADOBE_DATA: i32 = 0xee;
const COMMENT: i32 = 0xfe;
/** Scans, tables, the number of lines and the restart interval lie up to here. */
const LAST_BASIC: i32 = RESTART_INTERVAL;

let colour: Colour = Colour.Grey;
/** Address of the grey that was read. */
let grey: usize = 0;

export function greyAt(): usize {
  return grey;
}

/** Whether data ended before the picture did. */
export function isCutShort(): bool {
  return coded.isCutShort || file.isCutShort;
}

/** Reads the segments up to the first scan's header, that with them (ITU-T T.81, annex B). */
export function readHeader(at: usize, length: usize): Status {
  file.open(at, length);
  coded.isCutShort = false;
  frame.reset();
  tables.reset();
  applicationData.reset();
  if (length < 2 || file.uint16() !== (0xff00 | START_OF_IMAGE)) return Status.Damaged;
  const status = readUpToScan();
  if (status !== Status.Fine) return status;
  if (isAtEnd) return Status.Damaged;
  colour = colourOfFrame();
  return Status.Fine;
}

/** Reads all scans, and of them what is wanted. */
export function readPicture(): Status {
  if (!wanted.areLegal()) return Status.Damaged;
  let status = planComponents();
  if (status !== Status.Fine) return status;
  // A sequential picture whose only scan is read is whole, whatever comes behind it (libjpeg, jdinput.c).
  const isOneScan = !frame.isProgressive && scan.componentCount === frame.componentCount;
  for (let scans = 0; !isAtEnd; scans++) {
    if (!prepareScan()) return Status.Damaged;
    if (frame.isProgressive) noteScan(scans === 0);
    if (scan.isNeeded()) readScan(frame.isProgressive);
    else coded.skipScan();
    if (isOneScan) break;
    status = readUpToScan();
    if (status !== Status.Fine) return status;
  }
  if (frame.isProgressive) {
    const smooth = isSmoothed();
    for (let i = 0; i < neededComponents(colour); i++)
      sampleProgressive(frame.component(i), smooth);
  }
  grey = greyOfPixels(colour, wanted.columnCount, wanted.rowCount);
  return grey === 0 ? Status.TooLarge : Status.Fine;
}

let isAtEnd: bool = false;

/** Reads segments up to a scan's header, that with them, or up to the end. */
function readUpToScan(): Status {
  let status = Status.Fine;
  let marker = 0;
  isAtEnd = false;
  while (!isAtEnd && status === Status.Fine && marker !== START_OF_SCAN) {
    marker = file.nextMarker();
    if (standsAlone(marker)) continue;
    status = refusalOf(marker);
    if (status !== Status.Fine) break;
    isAtEnd = marker === END_OF_IMAGE || !file.openSegment();
    if (isAtEnd) break;
    status = readSegment(marker);
    file.closeSegment();
  }
  return status;
}

/** TEM and the restart markers have no segment. */
function standsAlone(marker: i32): bool {
  return marker === 0x01 || (marker >= 0xd0 && marker < START_OF_IMAGE);
}

/** Reads the opened segment: what does not change what the pixels are is passed over. */
function readSegment(marker: i32): Status {
  switch (marker) {
    case FIRST_FRAME:
    case FIRST_FRAME + 1:
      return frame.read(false);
    case PROGRESSIVE_FRAME:
      return frame.read(true);
    case HUFFMAN_TABLES:
      return tables.readHuffman();
    case QUANTISATION_TABLES:
      return tables.readQuantisation();
    case RESTART_INTERVAL:
      return tables.readRestartInterval();
    case START_OF_SCAN:
      return scan.read();
    case JFIF_DATA:
      applicationData.readJfif();
      return Status.Fine;
    case ADOBE_DATA:
      applicationData.readAdobe();
      return Status.Fine;
    default:
      return Status.Fine;
  }
}

/** Why a picture with this marker is not read: libjpeg (jdmarker.c, read_markers) takes no others either. */
function refusalOf(marker: i32): Status {
  if (marker < FIRST_FRAME || marker === START_OF_IMAGE) return Status.Damaged;
  if (marker <= PROGRESSIVE_FRAME) return frame.isRead ? Status.Damaged : Status.Fine;
  if (marker <= LAST_FRAME) return marker === HUFFMAN_TABLES ? Status.Fine : Status.Unsupported;
  const isKnown =
    marker <= LAST_BASIC || (marker & 0xf0) === APPLICATION_DATA || marker === COMMENT;
  return isKnown ? Status.Fine : Status.Damaged;
}

/** Decides what of each component is wanted. */
function planComponents(): Status {
  const needed = neededComponents(colour);
  for (let i = 0; i < frame.componentCount; i++) {
    const component = frame.component(i);
    component.isNeeded = i < needed;
    if (!component.isNeeded) continue;
    // libjpeg does not spread samples by fractions either.
    if (frame.columns % component.columns !== 0 || frame.rows % component.rows !== 0)
      return Status.Unsupported;
    if (!planComponent(component)) return Status.TooLarge;
  }
  return Status.Fine;
}

/** @returns false when there is no memory for it */
function planComponent(component: Component): bool {
  const plane = component.plane;
  const across = frame.columns / component.columns;
  const down = frame.rows / component.rows;
  const smooth = isSmooth(component);
  return (
    plane.columns.plan(
      wanted.columns,
      wanted.columnCount,
      across,
      smooth && across === 2,
      component.width,
      component.blocksAcross,
    ) &&
    plane.rows.plan(
      wanted.rows,
      wanted.rowCount,
      down,
      smooth && down === 2,
      component.height,
      component.blocksDown,
    ) &&
    plane.prepare() &&
    (!frame.isProgressive || component.prepareProgressive())
  );
}

function noteScan(isFirst: bool): void {
  for (let i = 0; i < scan.componentCount; i++)
    scan.component(i).noteScan(scan.firstPlace, scan.lastPlace, scan.lowBit, isFirst);
}

/** Makes the tables ready that the scan uses. @returns false where one is missing or wrong */
function prepareScan(): bool {
  // libjpeg fills them in for sequential pictures alone (jdhuff.c, jinit_huff_decoder).
  if (!frame.isProgressive) tables.defineMissing();
  for (let i = 0; i < scan.componentCount; i++) {
    const component = scan.component(i);
    const isReady = frame.isProgressive
      ? prepareProgressive(component)
      : prepareSequential(component);
    if (!isReady) return false;
  }
  return true;
}
