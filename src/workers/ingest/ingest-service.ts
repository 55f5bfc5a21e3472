import { transfer } from 'comlink';
import { detailOf, type AppError } from '../../domain/app-error';
import type { Skip } from '../../domain/dataset/skipped-image';
import { readImageHeader } from '../../domain/imaging/image-header';
import { refuseFileSize } from '../../domain/imaging/image-limits';
import { fail, ok, type Result } from '../../domain/result';
import { chooseReader } from './choose-reader';
import { decodeImage, MIME_TYPES } from './decode-image';
import { decodePiece } from './decode-piece';
import { look } from './look';
import type { ChosenReader, DecodedImage, IngestService } from './protocol';
import { extractFile } from './read-archive';
import { readFile } from './read-folder';
import { misplacedFile } from './recognise-file';
import { renderDicom } from './render-dicom';
import { pictureAlone } from './picture-alone';
import { startStageClock } from './stage-clock';
import { unpackPictures } from './unpack-pictures';
import { warmUp } from './warm-up';

/** Of a single file: the exact one wherever it can be had, whatever the data set was read by. */
let ofSingleFiles: Promise<ChosenReader> | undefined;
function readerOfSingleFiles(): Promise<ChosenReader> {
  return (ofSingleFiles ??= chooseReader('exact'));
}

/** What it is by its bytes, not by its name. */
function asImage(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: MIME_TYPES[readImageHeader(bytes).format] });
}

export const ingestService = {
  look,
  decodePiece,
  chooseReader,
  warmUp: async () => warmUp(await readerOfSingleFiles()),
  async extractImage(archive, fileName, path) {
    const bytes = await extractFile(archive, fileName, path);
    return bytes.ok ? ok(asImage(bytes.value)) : bytes;
  },
  async readImage(file, path) {
    const bytes = await readFile(file);
    return bytes.ok
      ? ok(asImage(bytes.value))
      : fail({ code: 'archive/unreadable', fileName: path, detail: bytes.error });
  },
  pictureAlone,
  misplacedFile,
  unpackPictures,
  async renderDicom(file, fileName, frame = 0) {
    try {
      const rendered = await renderDicom(new Uint8Array(await file.arrayBuffer()), frame);
      return rendered.ok ? rendered : fail(imageError(fileName, rendered.error));
    } catch (thrown) {
      return fail({ code: 'image/unreadable', fileName, detail: detailOf(thrown) });
    }
  },
  async decodeImage(file, fileName, frame = 0) {
    if (file.size === 0) return fail({ code: 'image/empty', fileName });
    try {
      const refused = refuseFileSize(file.size);
      const decoded = refused ? fail(refused) : await decodeFile(file, frame);
      if (decoded.ok) return transfer(decoded, [decoded.value.pixels.buffer]);
      const misplaced = await misplacedFile(file, fileName, 'X-ray');
      return fail(misplaced ?? imageError(fileName, decoded.error));
    } catch (thrown) {
      return fail({ code: 'image/unreadable', fileName, detail: detailOf(thrown) });
    }
  },
} satisfies IngestService;

async function decodeFile(file: Blob, frame: number): Promise<Result<DecodedImage, Skip>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decodeImage(bytes, await readerOfSingleFiles(), startStageClock(), frame);
}

function imageError(fileName: string, { reason, detail }: Skip): AppError {
  const code = reason === 'too large' ? 'image/too-large' : 'image/unreadable';
  return { code, fileName, detail };
}
