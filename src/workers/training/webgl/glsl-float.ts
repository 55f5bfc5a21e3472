/** A number as GLSL writes a float, to the last digit. */
export function glslFloat(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.`;
}
