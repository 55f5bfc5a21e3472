/** Offers a file for download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads the file after this turn; when it has begun cannot be asked.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
