import type { NetworkRecord } from '../../src/domain/run/run-record';
import { expectText } from './test';
import type { Tab } from './tab';

/** On WebAssembly, whose figures are the same in every browser. */
export async function openSample(tab: Tab, address: string): Promise<void> {
  await tab.open(`${address}?backend=wasm`);
  await tab.click({ role: 'button', name: 'Use the sample dataset' });
  await expectText(tab, '578 images from 2.2 MB');
}

export async function goTo(tab: Tab, step: 'Train' | 'Evaluate' | 'Predict'): Promise<void> {
  await tab.click({ role: 'link', name: step });
}

export async function startTraining(tab: Tab, epochs: number): Promise<void> {
  await tab.fill({ role: 'field', name: 'Epochs' }, String(epochs));
  await tab.click({ role: 'button', name: 'Start training' });
}

export async function expectTrained(tab: Tab, epochs: number): Promise<void> {
  await expectText(tab, `Training finished: ${epochs} epoch`);
}

/** Saves the record of the run on Evaluate. @returns the figures of every epoch, without times */
export async function saveHistory(tab: Tab) {
  await goTo(tab, 'Evaluate');
  await tab.click({ role: 'button', name: 'Export' });
  const { content } = await tab.download({ role: 'button', name: 'Run record' });
  const { history } = JSON.parse(content.toString()) as NetworkRecord;
  return history.map(({ elapsedMs: _, ...figures }) => figures);
}

/** The shares of the classes that the page shows about a picture, once it does. */
export async function readAnswer(tab: Tab, fileName: string): Promise<string[]> {
  const answer = new RegExp(
    `●COVID-19 ([\\d.]+) % ■Normal ([\\d.]+) % ▲Pneumonia ([\\d.]+) % .* ${fileName}: \\d+ x \\d+`,
  );
  const text = await expectText(tab, answer);
  return answer.exec(text)?.slice(1) ?? [];
}
