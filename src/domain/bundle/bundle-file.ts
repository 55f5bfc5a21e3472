/** A file of a bundle before it is packed. */
export interface BundleFile {
  /** Within the zip, with forward slashes. */
  path: string;
  content: string | Uint8Array<ArrayBuffer>;
}
