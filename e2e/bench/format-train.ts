import type { Backend } from '../../src/domain/training/backend';
import type { TrainFigures } from './train-figures';

/** What the benchmark found, as a table for a terminal. */
export function formatTrain({ train, renderer, images }: TrainFigures): string {
  const { modelFit, engine, stepRatio, optionsRatio, lossCurves } = train;
  const rows: [string, string, string, string][] = [
    ['', 'model.fit', 'this engine', 'ratio'],
    ['draws a step', shown(modelFit.drawsPerStep), shown(engine.drawsPerStep), ''],
    ['uploads a step', shown(modelFit.uploadsPerStep), shown(engine.uploadsPerStep), ''],
    ['readbacks an epoch', shown(modelFit.readbacksPerEpoch), shown(engine.readbacksPerEpoch), ''],
    ...(['webgl', 'wasm', 'cpu'] as const).map((backend): [string, string, string, string] => [
      `ms a step, ${backend}`,
      shown(modelFit.msPerStep[backend]),
      shown(engine.msPerStep[backend]),
      shown(stepRatio[backend], 2),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column as 0].length)),
  );
  const table = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [
    `${images.train} train and ${images.test} test images; WebGL: ${renderer}`,
    ...table,
    `All options of a step (augmentation, averaged weights): ${shown(optionsRatio, 2)} times a step on WebGL`,
    pytorchLine(train),
    ...train.fiftyEpochs.map(
      ({ backend, measuredEpochs, totalMs }) =>
        `50 epochs of the article on ${backend}: ${shown(totalMs / 1000)} s (from ${measuredEpochs})`,
    ),
    `Tensors after 2 and 50 epochs: ${train.tensorsAfter2Epochs} and ${train.tensorsAfter50Epochs}; bytes on the graphics processor: ${train.gpuBytesAfter2Epochs} and ${train.gpuBytesAfter50Epochs}`,
    `Loss of ${lossCurves.engine.length} steps from the same start, dropout off: ${shown(lossCurves.engine[0], 4)} to ${shown(lossCurves.engine.at(-1), 4)}; largest difference to model.fit ${lossCurves.largestDifference.toExponential(1)} of the loss`,
  ].join('\n');
}

function pytorchLine({ pytorchMsPerStep, pytorchVersion, engine }: TrainFigures['train']): string {
  if (pytorchMsPerStep === null) return 'PyTorch: not found';
  const ratio = (backend: Backend) =>
    shown((engine.msPerStep[backend] ?? NaN) / pytorchMsPerStep, 1);
  return `PyTorch ${pytorchVersion ?? ''}: ${shown(pytorchMsPerStep)} ms a step; this engine ${ratio('wasm')} times that on wasm, ${ratio('webgl')} on webgl`;
}

function shown(value: number | undefined, digits = 1): string {
  return value === undefined ? '' : String(Number(value.toFixed(digits)));
}
