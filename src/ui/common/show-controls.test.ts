import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showControls } from './show-controls';

describe('showControls', () => {
  it.each([
    ['a line feed', 'a\nb.png', 'a␊b.png'],
    ['a null byte', 'a\0.png', 'a␀.png'],
    ['an escape', '\u001b[31mred', '␛[31mred'],
    ['a delete', 'a\u007f', 'a␡'],
    ['a control of C1', 'a\u0085b', 'a⟨U+0085⟩b'],
    ['a right-to-left override', 'gnp.\u202ejpeg', 'gnp.⟨U+202E⟩jpeg'],
    ['an isolate and its end', '\u2067x\u2069', '⟨U+2067⟩x⟨U+2069⟩'],
    ['a byte order mark', '\ufeffa', '⟨U+FEFF⟩a'],
    ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
  ])('shows %s', (_, text, shown) => {
    expect(showControls(text)).toBe(shown);
  });

  it.each([
    ['slashes and dots', '../a\\b/./c.png'],
    ['markup', '<img src=x onerror=alert(1)>&amp;.png'],
    ['other scripts', 'صورة רנטגן 胸部 é ü'],
    // A zero-width joiner belongs to the spelling of names, and to signs made of several.
    ['joined signs', 'می‌خواهم 👩‍⚕️.png'],
    ['a no-break space', '2\u00a0images'],
  ])('leaves %s as they are', (_, text) => {
    expect(showControls(text)).toBe(text);
  });

  it('leaves no control in any text, and nothing to do a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = showControls(text);
        expect(shown).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
        expect(showControls(shown)).toBe(shown);
      }),
      { seed: 4 },
    );
  });
});
