import { transfer } from 'comlink';
import { detailOf, type AppError } from '../../domain/app-error';
import type { Skip } from '../../domain/dataset/skipped-image';
import { readImageHeader } from '../../domain/imaging/image-header';
import { refuseFileSize } from '../../domain/imaging/image-limits';
import { fail, ok } from '../../domain/result';
import { decodeImage, MIME_TYPES } from './decode-image';
import { decodeWindow } from './decode-window';
import { chooseInflater } from './inflate';
import type { IngestAbilities, IngestService } from './protocol';
import { extractFile, surveyArchive } from './read-archive';
import { tryCanvas } from './resample';

let abilities: Promise<IngestAbilities> | undefined;
function tryAbilities(): Promise<IngestAbilities> {
  return (abilities ??= tryCanvas().then((resampler) => ({
    resampler,
    inflater: chooseInflater(),
  })));
}

export const ingestService = {
  survey: surveyArchive,
  decodeWindow,
  tryAbilities,
  async extractImage(archive, fileName, path) {
    const bytes = await extractFile(archive, fileName, path);
    if (!bytes.ok) return bytes;
    return ok(new Blob([bytes.value], { type: MIME_TYPES[readImageHeader(bytes.value).format] }));
  },
  async decodeImage(file, fileName, resampling) {
    const refused = refuseFileSize(file.size);
    if (refused) return fail(imageError(fileName, refused));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { resampler } = await tryAbilities();
      const decoded = await decodeImage(bytes, { resampling, resampler });
      return decoded.ok
        ? transfer(decoded, [decoded.value.pixels.buffer])
        : fail(imageError(fileName, decoded.error));
    } catch (thrown) {
      return fail({ code: 'image/unreadable', fileName, detail: detailOf(thrown) });
    }
  },
} satisfies IngestService;

function imageError(fileName: string, { reason, detail }: Skip): AppError {
  const code = reason === 'too large' ? 'image/too-large' : 'image/unreadable';
  return { code, fileName, detail };
}
