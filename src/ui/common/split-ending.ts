/** A file name as stem and ending, e.g. "a.b" and ".jpeg"; the ending is '' where there is none. */
export function splitEnding(name: string): [stem: string, ending: string] {
  const ending = /(?<=.)\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}
