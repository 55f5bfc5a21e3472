import { dicomBytes, type DicomElement } from './dicom-bytes';

/** A name outside of ASCII, so that each way to write it looks different. */
const NAME = 'Zäuner^Ottilie';
/** In every text that says whose picture it is; nothing else has it. */
const MARK = 'QZXW';
const UID = '1.2.276.4711.815';

/** Latin-1 is what `dicomBytes` writes. */
const texts = (vr: string, ...tags: number[]): DicomElement[] =>
  tags.map((tag) => [tag, vr, `${MARK}${tag.toString(16)}`]);

const uids = (...tags: number[]): DicomElement[] => tags.map((tag) => [tag, 'UI', UID]);

/**
 * What says whose picture it is, who made it and where, in each place that PS3.15, table E.1-1 has for a
 * direct identifier, and in those that makers and viewers add.
 */
const IDENTITY: readonly DicomElement[] = [
  ...uids(0x00080014, 0x00080018, 0x00081155, 0x00083010),
  // Accession number, institution and its address, referring physician, address, telephone.
  ...texts('SH', 0x00080050, 0x00081010),
  ...texts('LO', 0x00080080, 0x00081030, 0x0008103e, 0x00081040, 0x00081048),
  ...texts('ST', 0x00080081, 0x00080092),
  ...texts('SH', 0x00080094),
  // Physicians, operators.
  ...texts('PN', 0x00080090, 0x00081050, 0x00081060, 0x00081070, 0x00081080),
  // In a sequence: of whom the study is.
  [0x00081110, 'SQ', { items: [[...texts('PN', 0x00100010), ...texts('LO', 0x00100020)]] }],
  [0x00081120, 'SQ', { items: [texts('LO', 0x00100020)], isOpen: true }],
  ...texts('LO', 0x00090010, 0x00091001),
  [0x00100010, 'PN', NAME],
  [0x00100020, 'LO', `${MARK}-ID`],
  ...texts('LO', 0x00100021, 0x00101000, 0x00101001, 0x00101005, 0x00101040, 0x00101060),
  ...texts('DA', 0x00100030, 0x00100032),
  ...texts('LO', 0x00101090, 0x00102110, 0x00102150, 0x00102152),
  ...texts('SH', 0x00102154, 0x00102160, 0x00102180),
  ...texts('LT', 0x001021b0, 0x00104000),
  // Device serial number, protocol, cassette, detector.
  ...texts('LO', 0x00181000, 0x00181030, 0x00181008, 0x0018700a),
  ...uids(0x00181002, 0x0020000d, 0x0020000e, 0x00200052, 0x00200200),
  ...texts('SH', 0x00200010),
  ...texts('LT', 0x00204000),
  // Comments of the picture, of its window and of its table.
  ...texts('LO', 0x00281055),
  ...texts('LT', 0x00284000),
  ...texts('PN', 0x00321032, 0x00321033),
  ...texts('LO', 0x00321060, 0x00380010, 0x00380300, 0x00380500),
  ...texts('LO', 0x00400242, 0x00400243, 0x00402016, 0x00402017),
  [0x00400275, 'SQ', { items: [texts('LO', 0x00400007)] }],
  [0x0040a730, 'SQ', { items: [texts('UT', 0x0040a160)] }],
  ...texts('LO', 0x60000022, 0x60001500),
  ...texts('LT', 0x60004000),
];

const AFTER_PICTURE: DicomElement[] = texts('OB', 0xfffcfffc).map(([tag, vr, value]) => [
  tag,
  vr,
  typeof value === 'string' ? Uint8Array.from(value, (one) => one.charCodeAt(0)) : value,
]);

/**
 * A DICOM file with an identity in each place that may have one: the elements given, with those of
 * `IDENTITY` around them, the preamble, what makers put before the data set, what lies behind the picture.
 *
 * @param fragments of a packed picture
 */
export function identifiedDicom(
  syntax: string,
  elements: readonly DicomElement[],
  fragments?: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const all = [...IDENTITY.filter(([tag]) => !elements.some((one) => one[0] === tag)), ...elements];
  const sorted = all.toSorted(([one], [other]) => one - other);
  const bytes = fragments
    ? dicomBytes(syntax, sorted, fragments)
    : dicomBytes(syntax, [...sorted, ...AFTER_PICTURE]);
  bytes.set(latin1(`${MARK} preamble`), 8);
  const meta = metaElements();
  // Behind the mark and the transfer syntax with their length.
  const bodyStart = 132 + 12 + 8 + syntax.length + (syntax.length % 2);
  return Uint8Array.from([
    ...bytes.subarray(0, bodyStart),
    ...meta,
    ...bytes.subarray(bodyStart),
    ...latin1(`${MARK} behind it`),
  ]);
}

/** Implementation, AE titles, private information (PS3.10, 7.1). */
function metaElements(): Uint8Array {
  const written = dicomBytes('', [
    ...texts('SH', 0x00020013),
    ...texts('AE', 0x00020016, 0x00020017),
    ...uids(0x00020100),
    [0x00020102, 'OB', latin1(`${MARK} info`)],
  ]);
  // Of a file of its own: preamble, mark, and two elements of 12 and of 8 bytes.
  return written.subarray(132 + 12 + 8);
}

/** What of an identity is in bytes, in any way to write text. */
export function identityIn(bytes: Uint8Array): string[] {
  const utf8 = new Set([NAME, 'Zäuner', 'Ottilie', MARK, UID]);
  return [...utf8].filter((text) =>
    [latin1(text), encodeUtf8(text), utf16(text, true), utf16(text, false)].some((wanted) =>
      holds(bytes, wanted),
    ),
  );
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}

/** Of what is below 2,048. */
function encodeUtf8(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((one) => {
      const code = one.charCodeAt(0);
      return code < 128 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 63)];
    }),
  );
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((one) => {
      const bytes = [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8];
      return isLittle ? bytes : bytes.reverse();
    }),
  );
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, within) => bytes[at + within] === byte)) return true;
  }
  return false;
}
