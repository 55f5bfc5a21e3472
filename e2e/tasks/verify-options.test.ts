import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVerifyOptions } from './verify-options.mjs';

const FOLDER = resolve('/downloads');

describe('readVerifyOptions', () => {
  test('leaves to the page what is not given', () => {
    expect(readVerifyOptions(['archive.zip'], FOLDER)).toEqual({
      filePaths: [resolve(FOLDER, 'archive.zip')],
      preset: 'article',
      epochs: null,
      seed: 0,
      seeds: 1,
      backend: 'auto',
      recordPath: null,
      npzPath: null,
    });
  });

  test('reads every option; relative paths start from the folder of the person', () => {
    const args =
      'archive.zip m.csv --plan plan.json --preset recommended --epochs 3 --seed 4 --seeds 5 --backend wasm --out run.json --npz ../a.npz'.split(
        ' ',
      );
    expect(readVerifyOptions(args, FOLDER)).toEqual({
      filePaths: ['archive.zip', 'm.csv', 'plan.json'].map((path) => resolve(FOLDER, path)),
      preset: 'recommended',
      epochs: 3,
      seed: 4,
      seeds: 5,
      backend: 'wasm',
      recordPath: resolve(FOLDER, 'run.json'),
      npzPath: resolve(FOLDER, '../a.npz'),
    });
  });

  test.each([
    ['', 'Name a zip file, or all files of a data set.'],
    ['a.zip --epochs 0', '--epochs takes a whole number from 1, not "0".'],
    ['a.zip --epochs 1.5', '--epochs takes a whole number from 1, not "1.5".'],
    ['a.zip --seed 1e3', '--seed takes a whole number from 0, not "1e3".'],
    ['a.zip --seeds 0', '--seeds takes a whole number from 1, not "0".'],
    ['a.zip --preset best', '--preset takes article, recommended.'],
    ['a.zip --backend gpu', '--backend takes auto, webgl, wasm, cpu.'],
    ['a.zip --out', '--out'],
    ['a.zip --fast', '--fast'],
  ])('refuses "%s"', (line, message) => {
    const args = line.split(' ').filter(Boolean);
    expect(() => readVerifyOptions(args, FOLDER)).toThrow(message);
  });
});
