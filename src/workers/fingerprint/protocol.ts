/** What the fingerprint worker does: a digest of 59 MB would hold the page up for 85 ms. */
export interface FingerprintService {
  /** @param pixels of all images; both ways they are transferred, not copied */
  takeFingerprint(pixels: Uint8Array<ArrayBuffer>): Promise<FingerprintedPixels>;
}

export interface FingerprintedPixels {
  pixels: Uint8Array<ArrayBuffer>;
  /** SHA-256 in hexadecimal digits; null where the browser offers no digest. */
  fingerprint: string | null;
}
