import { describe, expect, it } from 'vitest';
import { readBenchOptions } from './bench-options.mjs';

describe('readBenchOptions', () => {
  it('takes the sample data set where no zip is named', () => {
    expect(readBenchOptions([], '/here')).toEqual({
      bench: 'explore',
      archivePath: expect.stringMatching(/public[/\\]sample-dataset\.zip$/) as string,
      outPath: null,
    });
  });

  it('reads paths from where the person is', () => {
    const options = readBenchOptions(['explore', '--zip', 'a.zip', '--out', '/b.json'], '/here');
    expect(options).toEqual({
      bench: 'explore',
      archivePath: '/here/a.zip',
      outPath: '/b.json',
    });
  });

  it('takes a folder of pictures that familiarity is to flag', () => {
    expect(readBenchOptions(['familiarity', '--pictures', 'photos'], '/here')).toMatchObject({
      bench: 'familiarity',
      archivePath: expect.stringMatching(/sample-dataset\.zip$/) as string,
      picturesFolder: '/here/photos',
    });
    expect(readBenchOptions(['familiarity'], '/here')).toMatchObject({ picturesFolder: null });
  });

  it('imports a full-size stand-in in every way where nothing is said', () => {
    expect(readBenchOptions(['ingest'], '/here')).toEqual({
      bench: 'ingest',
      archivePath: null,
      picturesFolder: null,
      size: 'full',
      workers: [1, 2, 4, 8],
      rounds: 2,
      readers: ['exact', 'browser'],
      skip: [],
      outPath: null,
    });
  });

  it('takes lists between commas, in any order of options', () => {
    const args =
      '--workers 2,1,2 --rounds 3 --readers browser ingest --zip a.zip --skip naive,python';
    expect(readBenchOptions(args.split(' '), '/here')).toEqual({
      bench: 'ingest',
      archivePath: '/here/a.zip',
      picturesFolder: null,
      size: 'full',
      workers: [2, 1],
      rounds: 3,
      readers: ['browser'],
      skip: ['naive', 'python'],
      outPath: null,
    });
  });

  it('takes a folder of pictures that ingest is to import', () => {
    const args = 'ingest --pictures originals --size small'.split(' ');
    expect(readBenchOptions(args, '/here')).toMatchObject({
      archivePath: null,
      picturesFolder: '/here/originals',
      size: 'small',
    });
  });

  it('takes the epochs of the seeds that are trained side by side', () => {
    expect(readBenchOptions(['experiments'], '/here')).toMatchObject({
      bench: 'experiments',
      archivePath: expect.stringMatching(/sample-dataset\.zip$/) as string,
      epochs: 40,
    });
    expect(() => readBenchOptions(['experiments', '--epochs', '0'], '/here')).toThrow('--epochs');
  });

  it('takes the epochs that train is to measure', () => {
    expect(readBenchOptions(['train', '--epochs', '3'], '/here')).toMatchObject({
      bench: 'train',
      epochs: 3,
    });
    for (const epochs of ['0', '1.5', 'many']) {
      expect(() => readBenchOptions(['train', '--epochs', epochs], '/here')).toThrow('--epochs');
    }
  });

  it('takes the seeds of the forests that are grown', () => {
    expect(readBenchOptions(['forest', '--zip', 'a.zip'], '/here')).toEqual({
      bench: 'forest',
      archivePath: '/here/a.zip',
      seeds: 1,
      outPath: null,
    });
    expect(readBenchOptions(['forest', '--seeds', '5'], '/here')).toMatchObject({ seeds: 5 });
    for (const seeds of ['0', '1.5', '', 'many']) {
      expect(() => readBenchOptions(['forest', '--seeds', seeds], '/here')).toThrow('--seeds');
    }
  });

  it.each([
    ['ingest --workers 0', '--workers takes whole numbers from 1 to 64, not "0".'],
    ['ingest --workers 2,x', 'not "x"'],
    ['ingest --workers 65', 'not "65"'],
    ['ingest --workers=', 'not ""'],
    ['ingest --readers quick', '--readers takes exact, browser, not "quick".'],
    ['ingest --rounds 0', '--rounds takes whole numbers from 1 to 20, not "0".'],
    ['ingest --rounds many', 'not "many"'],
    ['ingest --zip a.zip --pictures b', 'Give --zip or --pictures, not both.'],
    ['ingest --pictures b --size 4gb', '--pictures takes --size full or small'],
    ['ingest --resampling fast', "Unknown option '--resampling'"],
    ['ingest --size huge', '--size takes full, small, 4gb, not "huge".'],
    ['ingest --skip page', '--skip takes naive, python, not "page".'],
    ['ingest --zip a.zip --size full', 'not both'],
    ['explore --workers 2', 'The benchmark explore has no option --workers.'],
  ])('says what is wrong with "%s"', (args, message) => {
    expect(() => readBenchOptions(args.split(' '), '/here')).toThrow(message);
  });

  it.each([[['sing']], [['explore', 'explore']], [['--zap', 'a']]])('refuses %j', (args) => {
    expect(() => readBenchOptions(args, '/here')).toThrow();
  });
});
