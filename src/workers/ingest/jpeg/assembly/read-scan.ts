import { coded } from './coded-data';
import { frame } from './frame';
import { readProgressiveBlock, resetEndOfBand } from './progressive-block';
import { scan } from './scan';
import { readSequentialBlock } from './sequential-block';
import { tables } from './tables';

/**
 * Reads the coded data behind a scan's header, MCU by MCU. Where they end before the picture does, the
 * blocks that are missing stay as they were: grey.
 */
export function readScan(isProgressive: bool): void {
  const restartInterval = tables.restartInterval;
  let mcusToRestart = restartInterval;
  coded.beginScan();
  resetEndOfBand();
  for (let mcuRow = 0; mcuRow < scan.mcuRows; mcuRow++)
    for (let mcu = 0; mcu < scan.mcusPerRow; mcu++) {
      if (restartInterval > 0 && mcusToRestart-- === 0) {
        coded.restart();
        scan.resetPredictions();
        resetEndOfBand();
        mcusToRestart = restartInterval - 1;
      }
      if (coded.isExhausted) continue;
      frame.lastGoodRow = scan.componentCount === 1 ? mcuRow / scan.component(0).rows : mcuRow;
      coded.provide();
      readMcu(mcu, mcuRow, isProgressive);
      coded.noteEnd();
    }
}

function readMcu(mcu: i32, mcuRow: i32, isProgressive: bool): void {
  for (let i = 0; i < scan.blocksPerMcu; i++) {
    const block = scan.block(i);
    const component = block.component!;
    const column = mcu * scan.columnStep(component) + block.column;
    const row = mcuRow * scan.rowStep(component) + block.row;
    if (isProgressive) readProgressiveBlock(component, column, row);
    else readSequentialBlock(component, column, row);
  }
}
