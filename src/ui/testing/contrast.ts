/** A colour, each channel 0 to 255, without transparency. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Of two colours, 1 to 21; WCAG 2.2, "contrast ratio". */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is seen where a colour lies over another. @param opacity 0 to 1 */
export function blend(over: Rgb, under: Rgb, opacity: number): Rgb {
  const mix = (at: 0 | 1 | 2) => over[at] * opacity + under[at] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

/** @param hex "#1b1c1f" */
export function rgbOf(hex: string): Rgb {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** 0 to 1; WCAG 2.2, "relative luminance". */
function luminanceOf(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
