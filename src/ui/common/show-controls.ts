/**
 * C0, DEL and C1 control characters, line and paragraph separators, the byte order mark, and the
 * marks that turn the direction of what follows (Unicode Standard Annex #9, section 2).
 */
const CONTROLS = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/**
 * A name or text of a file with its invisible characters made visible: "a\nb" as "a␊b", a
 * right-to-left override as "⟨U+202E⟩". Everything else stays as it is.
 */
export function showControls(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    // The block "Control Pictures" has a sign for each of C0, in their order, and one for DEL.
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
  });
}
