/** A picture that can be shown at once, from an object URL that stays until it is released. */
export interface LoadedPicture {
  url: string;
  release: () => void;
}

/** Decodes an image file; null where the browser cannot read it. */
export async function loadPicture(file: Blob): Promise<LoadedPicture | null> {
  const url = URL.createObjectURL(file);
  const release = () => {
    URL.revokeObjectURL(url);
  };
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { url, release };
  } catch {
    release();
    return null;
  }
}
