import { expect, it } from 'vitest';
import { readIngestTuning } from './ingest-tuning';

it.each([
  ['', null, null],
  ['?workers=3', 3, null],
  ['?backend=wasm&workers=8&reader=browser', 8, 'browser'],
  ['?reader=exact', null, 'exact'],
  ['?workers=0', null, null],
  ['?workers=1.5', null, null],
  ['?workers=1000000', null, null],
  ['?workers=many&reader=fast', null, null],
])(
  'an address that ends in "%s" asks for %s workers and the reader %s',
  (search, workers, reader) => {
    expect(readIngestTuning(search)).toEqual({ workers, reader });
  },
);
