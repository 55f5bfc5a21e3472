import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { setAppState } from '../../../state/testing/set-app-state';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { ShownImages } from './shown-images';

/** Images of the test set, by the rows of its predictions, or of train. */
async function renderImages(rows: readonly number[], split: 'train' | 'test' = 'test') {
  const run = evaluatedRun();
  setAppState(trainedOn(EVALUATED_DATASET, run));
  const onClose = vi.fn<() => void>();
  const shown = await renderInApp(
    <ShownImages
      dataset={EVALUATED_DATASET}
      predictions={run.predictions[split]}
      asked={{ title: 'Some images', rows, question: { kind: 'class' } }}
      trained={run.predictions.train.indices}
      kind={run.kind}
      onClose={onClose}
    />,
  );
  const dialog = shown.getByRole('dialog');
  return {
    ...{ shown, dialog, onClose },
    title: dialog.getByRole('heading', { level: 2 }),
    listed: dialog.getByRole('list', { name: 'Images' }).getByRole('button'),
    /** Below a neighbour stand its class and its distance. */
    near: dialog
      .getByRole('list', { name: 'Nearest training images' })
      .getByRole('listitem')
      .filter({ hasText: / \d\.\d\d( \*)?$/ }),
  };
}

function read(element: Element): string {
  return element.textContent.replaceAll('\u00a0', ' ');
}

describe('the list', () => {
  it('names what was said of each, in the order it is given', async () => {
    const { shown, title, listed } = await renderImages([35, 34, 4]);
    await expect.element(title).toHaveTextContent('Some images');
    expect(listed.elements().map(({ ariaLabel }) => ariaLabel?.replaceAll('\u00a0', ' '))).toEqual([
      'test-35.jpeg, Normal, taken for Pneumonia with 81.5 %',
      'test-34.jpeg, Normal, taken for Pneumonia with 80.5 %',
      'test-4.jpeg, Normal, found with 50.5 %',
    ]);
    await expect.element(listed.first()).toHaveFocus();
    await expectAccessibleInEveryLook(shown);
  });
});

describe('one image', () => {
  it('stands beside what was said of it and what in the training looks like it', async () => {
    const { shown, dialog, title, near } = await renderImages([35, 34, 4]);
    await userEvent.keyboard('{Enter}');
    await expect.element(title).toHaveTextContent('test-35.jpeg');
    await expect.element(dialog).toHaveTextContent('Said to be Pneumonia with 81.5 %: wrong.');
    await expect
      .element(dialog.getByRole('link', { name: 'Why?' }))
      .toHaveAttribute('href', '#/predict/why/test%2Ftest-35.jpeg');
    const shares = dialog.getByRole('region', { name: 'Probabilities' });
    // What is left of 81.5 %: six tenths for COVID-19, which follows Pneumonia, the rest for Normal.
    expect(read(shares.element()).match(/\d{1,2}\.\d(?= %)/g)).toEqual(['11.1', '7.4', '81.5']);
    await expect.poll(() => near.elements().length).toBe(5);
    const distances = near.elements().map((item) => Number(/\d\.\d\d/.exec(read(item))?.[0]));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    await expect.element(dialog).toHaveTextContent(/\d of 5 are/);
    await expectAccessibleInEveryLook(shown);
  });

  it('leads to the next by keyboard, and back to its place in the list', async () => {
    const { title, listed, onClose } = await renderImages([35, 34, 4]);
    await userEvent.click(listed.first());
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(title).toHaveTextContent('test-34.jpeg');
    await userEvent.keyboard('{Escape}');
    await expect.element(listed.nth(1)).toHaveFocus();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('of the training is not its own nearest', async () => {
    const { title, listed, near } = await renderImages([4, 5], 'train');
    await userEvent.click(listed.first());
    await expect.element(title).toHaveTextContent('train-4.jpeg');
    await expect.poll(() => near.elements().length).toBe(5);
    const names = near.elements().map((item) => item.getAttribute('title'));
    expect(names).not.toContain('train-4.jpeg');
  });
});
