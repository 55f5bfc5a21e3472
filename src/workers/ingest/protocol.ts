import type { AppError } from '../../domain/app-error';
import type { DecodedBatch } from '../../domain/dataset/assemble-dataset';
import type { Dataset, SourceImage } from '../../domain/dataset/dataset';
import type { Reader } from '../../domain/dataset/reader';
import type { DicomDisplay } from '../../domain/imaging/dicom/display';
import type { StudyDoubt } from '../../domain/imaging/dicom/frontal-chest';
import type { StudyTags } from '../../domain/imaging/dicom/study-tags';
import type { AppliedPlan } from '../../domain/plan/applied-plan';
import type { PlanFault } from '../../domain/plan/plan-fault';
import type { FileSet, ImportPlan } from '../../domain/plan/import-plan';
import type { PlanRefusal } from '../../domain/plan/parse-plan';
import type { Proposal } from '../../domain/plan/propose-plan';
import type { Wanted } from '../../domain/recognise-file';
import type { Result } from '../../domain/result';
import type { ZipDirectory } from '../../domain/zip/zip-directory';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import type { ZipWindow } from '../../domain/zip/zip-window';

/** The reader of all images of a data set, as it is recorded with them. */
export type ChosenReader = Required<Pick<Dataset, 'reader'>> &
  Pick<Dataset, 'resampler' | 'readerGap'>;

/** The files of a folder as far as they are needed to plan. */
export interface FolderListing {
  /** As shown. */
  name: string;
  files: ListedFile[];
}

export interface ListedFile {
  /** With forward slashes; begins with the folder's name. */
  path: string;
  /**
   * Of tables and zips alone. Images are sent in pieces when they are decoded: sending thousands of
   * files at once keeps the page from answering for more than a second.
   */
  file: File | null;
}

/** All that was dropped or chosen together. */
export type ImportFiles = { kind: 'zip'; file: File } | { kind: 'folder'; folder: FolderListing };

/** What was understood of all that was dropped or chosen together, before any pixel is read. */
export interface Look {
  set: FileSet;
  proposal: Proposal;
  /** The one that was dropped along, where it fits, else the proposed one; null without any. */
  plan: ImportPlan | null;
  /** What comes of it. */
  applied: AppliedPlan | null;
  /** A plan that was dropped along, and why it is not the one above; null where none was. */
  planFile: { path: string; fault: PlanRefusal | PlanFault | null } | null;
  /** Tables that are damaged. */
  unreadable: AppError[];
  /** By position in the set: where each file lies. */
  places: Place[];
  archives: ArchiveOriginal[];
}

/** Where a file lies: in an archive, or in the folder, by its position there. */
export type Place =
  { kind: 'zip'; archive: Archive; entry: ZipEntry } | { kind: 'file'; at: number };

/** An archive whose directory was read. */
export interface Archive extends ZipDirectory {
  file: Blob;
  fileName: string;
}

/**
 * Some neighbouring files, to be read and decoded one after the other. `copies` are the positions of
 * those that may be copies of another file of the data set: their digests are made.
 */
export type Piece = { copies: ReadonlySet<number> } &
  /** `entries` are those of the window, in its order. */
  (
    | { kind: 'zip'; archive: Blob; window: ZipWindow; entries: ZipEntry[] }
    /** A file for each position. */
    | { kind: 'files'; files: File[]; positions: number[] }
  );

/** Where the files behind the images can be read again. */
export interface Originals {
  kind: 'files';
  archives: ArchiveOriginal[];
  /** Those in no archive, by path. */
  files: Map<string, File>;
}

/** `pathPrefix` is what the images' paths have in front of those within the archive. */
export interface ArchiveOriginal {
  archive: Blob;
  fileName: string;
  pathPrefix: string;
}

export interface DecodeRequest {
  piece: Piece;
  by: ChosenReader;
}

/** One image as the network sees it. */
export interface DecodedImage {
  /** Uint8Array [100 * 100], row-major, 0 to 255. */
  pixels: Uint8Array<ArrayBuffer>;
  source: SourceImage;
  /** Of a DICOM file alone. */
  display?: DicomDisplay;
  /** What the tags of a DICOM file say of its picture. */
  study?: StudyTags;
  /** And what of that speaks against a frontal chest X-ray. */
  doubts?: StudyDoubt[];
}

/** What a zip of pictures holds. */
export interface UnpackedPictures {
  /** By their paths; one that cannot be unpacked does not stop the others. */
  pictures: { path: string; picture: Result<Blob, AppError> }[];
  /** How many files are no pictures by their names. */
  leftOut: number;
}

/** What the ingest worker does. Any number of workers may serve one import side by side. */
export interface IngestService {
  /**
   * What is in all that was dropped or chosen together, and the plan that the page would make of it. Of
   * an archive the directory is read, from the file's tail, and the tables; no image is unpacked. An
   * archive that holds no image but another archive is opened from within.
   *
   * Refused is what holds no image, or nothing that might say the class of one.
   *
   * The tables, zips and JSON files have to be sent, and DICOM files where tables may name them by identifiers.
   */
  look(files: ImportFiles): Promise<Result<Look, AppError>>;
  /**
   * Reads, decodes and resizes the images of a piece.
   *
   * @param onProgress called now and then with the number of images done since the last call
   */
  decodePiece(request: DecodeRequest, onProgress: (images: number) => void): Promise<DecodedBatch>;
  /**
   * Decodes one image file exactly as an image of an archive.
   *
   * @param frame of a DICOM file, counted from 0; the first where it is not said
   */
  decodeImage(
    file: Blob,
    fileName: string,
    frame?: number,
  ): Promise<Result<DecodedImage, AppError>>;
  /** One file of the archive as it was packed, to be shown in full size. */
  extractImage(archive: Blob, fileName: string, path: string): Promise<Result<Blob, AppError>>;
  /** The pictures of a zip, to be tried one by one. Refused is a zip of something else, or without any. */
  unpackPictures(archive: Blob, fileName: string): Promise<Result<UnpackedPictures, AppError>>;
  /** One file of a folder as it is, to be shown in full size. */
  readImage(file: File, path: string): Promise<Result<Blob, AppError>>;
  /** A frame of a DICOM file as a file that the browser can show; `frame` as above. */
  renderDicom(file: Blob, fileName: string, frame?: number): Promise<Result<Blob, AppError>>;
  /**
   * A DICOM file with what its picture needs alone, and nothing that says whose it is; empty where it
   * cannot be taken apart, null where it is none.
   */
  pictureAlone(file: Blob): Promise<Blob | null>;
  /** That a file belongs elsewhere than where this is wanted; null where nothing is known of it. */
  misplacedFile(file: Blob, fileName: string, wanted: Wanted): Promise<AppError | null>;
  /** The reader that is wanted, or the browser's parts where this browser lacks what the exact one needs. */
  chooseReader(wanted: Reader): Promise<ChosenReader>;
  /** Has everything ready for `decodeImage`, which then answers fast from its first call on. */
  warmUp(): Promise<void>;
}
