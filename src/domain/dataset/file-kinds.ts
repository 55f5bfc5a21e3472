/** Whether a path is that of an image, by its ending: the ones a browser decodes, and DICOM. */
export function isImagePath(path: string): boolean {
  return /\.(jpe?g|png|webp|bmp|gif|dcm|dicom)$/i.test(path) && !isSystemFile(path);
}

/** Whether a file of a folder may be a picture to try a model on: the names of many DICOM files do not say it. */
export function mayBePicturePath(path: string): boolean {
  // What lies beside DICOM files on a disc and lists them (PS3.10, section 8.6).
  const isDirectoryOfDicom = /(^|\/)DICOMDIR$/i.test(path);
  return isImagePath(path) || (mayBeDicomPath(path) && !isDirectoryOfDicom);
}

/** Whether a path is that of a DICOM file, by its ending; many have none. */
export function isDicomPath(path: string): boolean {
  return /\.(dcm|dicom)$/i.test(path) && !isSystemFile(path);
}

/** Whether a file may be DICOM although its name does not say so: its name has no ending, or a number for one. */
export function mayBeDicomPath(path: string): boolean {
  return /(^|\/)([^./]+|[^/]*\.\d+)$/.test(path) && !isSystemFile(path);
}

export function isTablePath(path: string): boolean {
  return /\.(csv|tsv)$/i.test(path) && !isSystemFile(path);
}

export function isJsonPath(path: string): boolean {
  return /\.json$/i.test(path) && !isSystemFile(path);
}

/** Whether a file holds tables that the page does not read: those of Excel and OpenOffice. */
export function isSpreadsheetPath(path: string): boolean {
  return /\.(xlsx?|ods)$/i.test(path) && !isSystemFile(path);
}

export function isZipPath(path: string): boolean {
  return /\.zip$/i.test(path) && !isSystemFile(path);
}

/** What operating systems add to a folder or an archive on their own. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.[^./]|(Thumbs\.db|desktop\.ini)$)/i.test(path);
}
