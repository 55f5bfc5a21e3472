import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ImportPlan } from '../../../domain/plan/import-plan';
import { appStore } from '../../../state/app-store';
import { openDatasetOf } from '../../../state/data/data-state';
import { importDataset } from '../../../state/data/import-dataset';
import { offerChosenFolder, offerFiles } from '../../../state/data/import-offer';
import { setAppState } from '../../../state/testing/set-app-state';
import type { Files } from '../../../workers/ingest/testing/build-archive';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp, type Shown } from '../../testing/render-in-app';
import { watchDownloads } from '../../testing/saved-file';
import { folderFiles, omit, picture, smallArchive, zipFile } from '../../testing/small-archive';
import { METADATA_PATH } from '../../testing/small-metadata';
import { DataPage } from '../data-page';

/** Two images of each class in each split. */
function kermanyFiles(): Files {
  const paths = ['train', 'test'].flatMap((split) =>
    ['NORMAL', 'PNEUMONIA'].flatMap((name) => [1, 2].map((at) => `${split}/${name}/${at}.jpeg`)),
  );
  return Object.fromEntries(paths.map((path, at) => [path, picture(at)]));
}

async function open(files: readonly File[]): Promise<Shown> {
  setAppState({ keepsDatasets: false });
  const shown = await renderInApp(<DataPage />);
  const offer = offerFiles(files);
  if (offer) void importDataset(offer);
  return shown;
}

const json = (value: object, name = 'plan.json') => new File([JSON.stringify(value)], name);

const labelsOf = () =>
  openDatasetOf(appStore.getState())?.images.map(({ path, label }) => `${path} ${label}`);

async function expectRow(shown: Shown, table: string, at: number, text: string): Promise<void> {
  const rows = shown.getByRole('table', { name: table, exact: true }).getByRole('row');
  await expect.element(rows.nth(at)).toHaveTextContent(text);
}

describe("folders that are classes, Kermany's", () => {
  it('are shown before their images are read, and read as they are shown', async () => {
    setAppState({ keepsDatasets: false });
    const shown = await renderInApp(<DataPage />);
    void importDataset(offerChosenFolder(folderFiles('chest', kermanyFiles())));
    const card = shown.getByRole('region', { name: 'Plan' });
    await expect.element(card).toHaveTextContent('Each class has a folder of its own.');
    await expectRow(shown, 'Values and their classes', 1, 'NORMAL4');
    await expectRow(shown, 'Planned images', 1, '22');
    expect(openDatasetOf(appStore.getState())).toBeNull();
    await expectAccessibleInEveryLook(shown);
    await card.getByRole('button', { name: 'Read 8 images' }).click();
    await expectRow(shown, 'Images by class and split', 1, 'TRAIN224');
    await expectRow(shown, 'Images by class and split', 2, 'TEST224');
    expect(labelsOf()).toContain('chest/test/NORMAL/1.jpeg Normal');
  });

  it('of a zip are renamed, and its plan is in the report and fits again', async () => {
    const downloads = watchDownloads();
    const zip = await zipFile(kermanyFiles(), 'chest.zip');
    const shown = await open([zip]);
    const name = shown.getByLabelText('Name of Pneumonia');
    await userEvent.fill(name, 'ill');
    await userEvent.keyboard('{Enter}');
    await shown.getByRole('button', { name: 'Read 8 images' }).click();
    await expectRow(shown, 'Images by class and split', 1, 'TRAIN224');
    expect(labelsOf()).toContain('test/PNEUMONIA/2.jpeg ill');
    await shown.getByRole('button', { name: 'Download plan' }).click();
    const saved = await downloads.next();
    expect(saved.name).toBe('plan.json');
    const plan = JSON.parse(saved.text) as ImportPlan;
    expect(plan).toEqual(openDatasetOf(appStore.getState())?.plan);
    expect(plan.classes).toEqual([
      { name: 'Normal', values: ['NORMAL'] },
      { name: 'ill', values: ['PNEUMONIA'] },
    ]);

    const offer = offerFiles([json(plan), zip]);
    if (offer) void importDataset(offer);
    await expect.element(shown.getByLabelText('Name of ill')).toBeVisible();
    await shown.getByRole('button', { name: 'Cancel' }).click();
    await expectRow(shown, 'Images by class and split', 1, 'TRAIN224');
  });
});

it('classes are put into another order by keyboard, and the result has it', async () => {
  const files = Object.fromEntries(
    ['train', 'test'].flatMap((split, of) =>
      ['A', 'B', 'C'].map((name, at) => [`${split}/${name}/${of}${at}.jpeg`, picture(at)]),
    ),
  );
  const shown = await open([await zipFile(files, 'abc.zip')]);
  const names = () =>
    shown
      .getByLabelText(/^Name of/)
      .elements()
      .map((input) => (input as HTMLInputElement).value);
  const up = shown.getByRole('button', { name: 'Move C up' });
  await expect.element(up).toBeVisible();
  expect(names()).toEqual(['A', 'B', 'C']);
  (up.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}{Enter}{Enter}');
  expect(names()).toEqual(['C', 'A', 'B']);
  await expect.element(up).toHaveFocus();
  await shown.getByRole('button', { name: 'Move A down' }).click();
  expect(names()).toEqual(['C', 'B', 'A']);
  await shown.getByRole('button', { name: 'Read 6 images' }).click();
  await expect
    .poll(() => openDatasetOf(appStore.getState())?.classes.map(({ name }) => name))
    .toEqual(['C', 'B', 'A']);
});

it('another level of folders can be the class, and each says what it would give', async () => {
  const paths = ['north/sick/1', 'north/well/2', 'south/sick/3', 'south/well/4'];
  const files = Object.fromEntries(paths.map((path, at) => [`${path}.jpeg`, picture(at)]));
  const shown = await open([await zipFile(files, 'two.zip')]);
  const level = shown.getByLabelText('Folder that is the class');
  await expect.element(level).toHaveValue('1');
  await userEvent.selectOptions(level, 'north, south');
  await expectRow(shown, 'Values and their classes', 1, 'north2');
  await userEvent.selectOptions(level, 'sick, well');
  await expectRow(shown, 'Values and their classes', 1, 'sick2');
});

it('of more than twelve folders the plan says that some are left out, and takes them in', async () => {
  const paths = Array.from({ length: 13 }, (_, at) =>
    ['a', 'b', 'c'].map((name) => `${String.fromCharCode(65 + at)}/${name}.jpeg`),
  ).flat();
  const files = Object.fromEntries(paths.map((path) => [path, picture(1)]));
  const shown = await open([await zipFile(files, 'many.zip')]);
  const card = shown.getByRole('region', { name: 'Plan' });
  await expect
    .element(card)
    .toHaveTextContent('A data set has 12 classes at most: 1 value of 13 is left out.');
  await expect.element(shown.getByRole('button', { name: 'Read 36 images' })).toBeEnabled();
  await userEvent.selectOptions(shown.getByLabelText('Class of M'), 'A');
  await expect.element(shown.getByRole('button', { name: 'Read 39 images' })).toBeEnabled();
});

describe('a table of own columns and classes', () => {
  const TABLE = 'scan,verdict,page\n1.jpeg,good,1\n2.jpeg,bad,2\n3.jpeg,good,3\n4.jpeg,worse,4\n';
  const images = Object.fromEntries([1, 2, 3, 4].map((at) => [`${at}.jpeg`, picture(at)]));

  it('is read by the columns and classes that a person chooses', async () => {
    const shown = await open([await zipFile(images, 'i.zip'), new File([TABLE], 'm.csv')]);
    await userEvent.selectOptions(shown.getByLabelText('Column with the image'), 'scan');
    await userEvent.selectOptions(shown.getByLabelText('Column with the class'), 'verdict');
    const button = shown.getByRole('button', { name: 'Read 4 images' });
    await expect.element(button).toBeDisabled();
    await expect
      .element(shown.getByRole('alert').filter({ hasText: 'has no image in TEST' }))
      .toBeVisible();
    await userEvent.selectOptions(shown.getByLabelText('Class of worse'), 'bad');
    await expect.element(button).toBeEnabled();
    await button.click();
    await expectRow(shown, 'Images by class and split', 1, 'TRAIN112');
    await expectRow(shown, 'Images by class and split', 2, 'TEST112');
    expect(labelsOf()).toEqual([
      'i.zip/1.jpeg good',
      'i.zip/2.jpeg bad',
      'i.zip/3.jpeg good',
      'i.zip/4.jpeg bad',
    ]);
  });
});

it('labels that the article does not know are shown with their lines, and mapped', async () => {
  const metadata = String(smallArchive()[METADATA_PATH]);
  const edited = metadata.replace(/Normal/, 'Nromal');
  const files = { ...omit(smallArchive(), METADATA_PATH), 'm.csv': edited };
  const shown = await open([await zipFile(files)]);
  const meaning = shown.getByLabelText('Class of Nromal');
  await expect.element(meaning).toHaveValue('');
  await userEvent.selectOptions(meaning, 'Normal');
  await shown.getByRole('button', { name: 'Read 6 images' }).click();
  await expectRow(shown, 'Images by class and split', 1, 'TRAIN1113');
});

it('a plan that does not fit is told of, and another one can be chosen', async () => {
  const zip = await zipFile(kermanyFiles(), 'chest.zip');
  const plan = { format: 'xray-trainer/plan@2' };
  const shown = await open([json(plan), zip]);
  const alert = shown.getByRole('alert', { name: 'This plan does not fit' });
  await expect
    .element(alert)
    .toHaveTextContent('plan.json: it is of the format xray-trainer/plan@2');
  await userEvent.upload(shown.getByLabelText('Plan file'), json({ format: 1 }, 'other.json'));
  await expect.element(alert).toHaveTextContent('other.json: it is no plan: format');
});

it("CoronaHack's archive goes straight through, its plan beside the result, and is read again otherwise", async () => {
  const shown = await open([await zipFile(smallArchive())]);
  await expectRow(shown, 'Images by class and split', 1, 'TRAIN1113');
  const plan = shown.getByRole('region', { name: 'Plan of the data set' });
  await plan.getByText('Show the plan').click();
  const relabel = plan.getByRole('checkbox', { name: /get the label COVID-19 \(2\)/ });
  await expect.element(relabel).toBeChecked();
  await plan.getByRole('button', { name: 'Change the plan and read again' }).click();
  await expect.element(shown.getByRole('region', { name: 'Plan', exact: true })).toBeVisible();
  await shown.getByRole('button', { name: 'Read 6 images' }).click();
  await expectRow(shown, 'Images by class and split', 2, 'TEST1113');
  await shown.getByText('Show the plan').click();
  await relabel.click();
  await plan.getByRole('button', { name: 'Read again with these fixes' }).click();
  const asked = shown.getByRole('region', { name: 'Plan', exact: true });
  await expect.element(asked.getByRole('checkbox', { name: /get the label/ })).not.toBeChecked();
  expect(openDatasetOf(appStore.getState())?.source.fileName).toBe('archive.zip');
});
