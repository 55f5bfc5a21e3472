import { describe, expect, it } from 'vitest';
import { readBenchOptions } from './bench-options.mjs';

describe('readBenchOptions', () => {
  it('takes the sample data set where no zip is named', () => {
    const { bench, archivePath, outPath } = readBenchOptions([], '/here');
    expect(bench).toBe('explore');
    expect(archivePath).toMatch(/public[/\\]sample-dataset\.zip$/);
    expect(outPath).toBeNull();
  });

  it('reads paths from where the person is', () => {
    const options = readBenchOptions(['explore', '--zip', 'a.zip', '--out', '/b.json'], '/here');
    expect(options).toEqual({
      bench: 'explore',
      archivePath: '/here/a.zip',
      outPath: '/b.json',
      epochs: 1,
    });
  });

  it('takes the epochs that train is to measure', () => {
    expect(readBenchOptions(['train', '--epochs', '3'], '/here')).toMatchObject({ epochs: 3 });
    for (const epochs of ['0', '1.5', 'many']) {
      expect(() => readBenchOptions(['train', '--epochs', epochs], '/here')).toThrow('--epochs');
    }
  });

  it.each([[['sing']], [['explore', 'explore']], [['--zap', 'a']]])('refuses %j', (args) => {
    expect(() => readBenchOptions(args, '/here')).toThrow();
  });
});
