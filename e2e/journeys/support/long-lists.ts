import { METADATA_PATH, smallArchive, smallMetadata, zipFiles } from './small-archive';

/** The small archive with rows for images that are not in it, behind its own. */
export async function manyRowsArchive(rows: number): Promise<Buffer> {
  const more = Array.from({ length: rows }, (_, index) => `absent-${index}.jpeg,Normal,TRAIN,`);
  return zipFiles({
    ...(await smallArchive()),
    [METADATA_PATH]: smallMetadata() + '\n' + more.join('\n'),
  });
}

/** The small archive with other tables beside its metadata: each is read to find the right one. */
export async function manyTablesArchive(tables: number): Promise<Buffer> {
  const others = Array.from({ length: tables }, (_, index): [string, string] => [
    `notes/${index}.csv`,
    'x,y\n1,2',
  ]);
  return zipFiles({ ...(await smallArchive()), ...Object.fromEntries(others) });
}
