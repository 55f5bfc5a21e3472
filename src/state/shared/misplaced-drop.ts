import type { AppError } from '../../domain/app-error';
import { workers } from './workers';

/** What a file is and where it belongs, that was dropped on a page that takes none. */
export async function placeOfFile(file: File): Promise<AppError> {
  const told = await workers.images.call((service) =>
    service.misplacedFile(file, file.name, 'nothing'),
  );
  return (
    (told.ok ? told.value : null) ?? {
      code: 'file/misplaced',
      fileName: file.name,
      looksLike: 'unknown',
      wanted: 'nothing',
    }
  );
}
