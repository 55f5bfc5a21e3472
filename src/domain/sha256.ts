/** What is needed of `crypto.subtle`. */
export interface Digester {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/**
 * The SHA-256 digest as 64 hexadecimal digits.
 *
 * @param subtle `crypto.subtle`, which browsers offer to securely served pages alone
 * @returns null without it
 */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: Digester | undefined,
): Promise<string | null> {
  return subtle ? toHex(new Uint8Array(await subtle.digest('SHA-256', bytes))) : null;
}

/** Bytes as lower-case hexadecimal digits, two a byte. */
function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
