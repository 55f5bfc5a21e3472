import { expect, it } from 'vitest';
import { readIngestTuning } from './ingest-tuning';

it.each([
  ['', null, null],
  ['?workers=3', 3, null],
  ['?backend=wasm&workers=8&inflate=jszip', 8, 'jszip'],
  ['?inflate=native', null, 'native'],
  ['?workers=0', null, null],
  ['?workers=1.5', null, null],
  ['?workers=1000000', null, null],
  ['?workers=many&inflate=fast', null, null],
])(
  'an address that ends in "%s" asks for %s workers and the inflater %s',
  (search, workers, inflater) => {
    expect(readIngestTuning(search)).toEqual({ workers, inflater });
  },
);
