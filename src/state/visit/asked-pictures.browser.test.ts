import { deleteDB } from 'idb';
import { expect, it, onTestFinished } from 'vitest';
import { identifiedDicom, identityIn } from '../../domain/testing/planted-identity';
import { appStore } from '../app-store';
import type { PredictedImage } from '../predict/predicted-image';
import { database } from '../shared/database';
import { setAppState } from '../testing/set-app-state';
import { keepAskedPictures, readAskedPictures } from './asked-pictures';

keepAskedPictures();

function asked(predictedWith: number, ...texts: string[]): PredictedImage[] {
  return texts.map((text, id) => {
    const file = new File([text], `${text}.png`);
    return {
      id,
      predictedWith,
      fileName: file.name,
      picture: { kind: 'file', file },
      answer: { status: 'waiting' },
    };
  });
}

async function keptTexts(): Promise<string[]> {
  const { askedId } = appStore.getState();
  const files = askedId === null ? [] : await readAskedPictures(askedId);
  return Promise.all(files.map((file) => file.text()));
}

async function keptSizes(): Promise<number[]> {
  const { askedId } = appStore.getState();
  const files = askedId === null ? [] : await readAskedPictures(askedId);
  return files.map(({ size }) => size);
}

async function keptQuestions(): Promise<number> {
  return (await database()).count('askedPictures');
}

function begin(): void {
  setAppState({ keepsDatasets: true, askedId: null, predictedImages: [] });
  onTestFinished(() => deleteDB('xray-trainer'));
}

it('are kept as they were given, the last ones alone, until they are cleared', async () => {
  begin();
  appStore.setState({ predictedImages: asked(1, 'one', 'two') });
  await expect.poll(keptTexts).toEqual(['one', 'two']);
  appStore.setState({ predictedImages: asked(2, 'three') });
  await expect.poll(keptTexts).toEqual(['three']);
  await expect.poll(keptQuestions).toBe(1);
  appStore.setState({ predictedImages: [] });
  await expect.poll(keptQuestions).toBe(0);
  expect(appStore.getState().askedId).toBeNull();
});

it('are kept without whose they are', async () => {
  begin();
  const bytes = identifiedDicom('1.2.840.10008.1.2.1', [
    [0x00280010, 'US', 300],
    [0x7fe00010, 'OW', [1, 2]],
  ]);
  const [first] = asked(7, 'one');
  if (!first) throw new Error('none');
  const file = new File([bytes], 'IM1');
  appStore.setState({ predictedImages: [{ ...first, picture: { kind: 'file', file } }] });
  // 132 bytes, the transfer syntax of 8 + 20, two elements of 8 + 2 and of 12 + 4.
  await expect.poll(keptSizes).toEqual([132 + 28 + 10 + 16]);
  const { askedId } = appStore.getState();
  const [kept] = await readAskedPictures(askedId ?? '');
  expect(kept?.name).toBe('IM1');
  expect(identityIn(new Uint8Array((await kept?.arrayBuffer()) ?? []))).toEqual([]);
});

it('are not kept where a person keeps nothing', async () => {
  begin();
  appStore.setState({ keepsDatasets: false, predictedImages: asked(3, 'one') });
  expect(appStore.getState().askedId).toBeNull();
  expect(await keptQuestions()).toBe(0);
});

it('are gone as soon as a person chooses to keep nothing', async () => {
  begin();
  appStore.setState({ predictedImages: asked(5, 'one') });
  await expect.poll(keptTexts).toEqual(['one']);
  // Of a tab that is gone.
  await (await database()).put('askedPictures', { id: 'another', files: [] });
  appStore.setState({ keepsDatasets: false });
  await expect.poll(keptQuestions).toBe(0);
});

it('are not kept where data sets cannot be and there is no choice', async () => {
  begin();
  const { keptDatasets } = appStore.getState();
  appStore.setState({
    keptDatasets: { status: 'unavailable', error: { code: 'storage/full' } },
    predictedImages: asked(6, 'one'),
  });
  expect(appStore.getState().askedId).toBeNull();
  expect(await keptQuestions()).toBe(0);
  appStore.setState({ keptDatasets });
});

it('of tabs that are gone are forgotten, the oldest first', async () => {
  begin();
  const db = await database();
  for (const id of ['2020-01-01 a', '2020-01-02 b', '2020-01-03 c']) {
    await db.put('askedPictures', { id, files: [] });
  }
  appStore.setState({ predictedImages: asked(4, 'one') });
  await expect.poll(keptTexts).toEqual(['one']);
  await expect
    .poll(async () => (await db.getAllKeys('askedPictures')).slice(0, 2))
    .toEqual(['2020-01-02 b', '2020-01-03 c']);
});
