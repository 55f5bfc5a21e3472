/**
 * The code page of MS-DOS that a zip's names are in unless it says otherwise (PKWARE, APPNOTE.TXT,
 * appendix D), from 0x80 on; the table is Unicode's CP437.TXT.
 */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Windows-1252 from 0x80 to 0x9F, as the WHATWG's Encoding Standard has it; beyond, it is Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** No bytes are impossible in it. */
export function decodeCp437(bytes: Uint8Array): string {
  return decode(bytes, CP437);
}

/** What Excel calls ANSI in Western Europe. No bytes are impossible in it. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decode(bytes, WINDOWS_1252);
}

/** @param upper the characters from 0x80 on; behind its end a byte is its own code point */
function decode(bytes: Uint8Array, upper: string): string {
  let text = '';
  for (const byte of bytes) text += upper[byte - 0x80] ?? String.fromCharCode(byte);
  return text;
}
