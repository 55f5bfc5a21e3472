/** As every JSON file of a bundle and every download is written. */
export function toJson(value: object): string {
  return JSON.stringify(value, null, 2);
}
