import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runDatasetOf, type NetworkRun } from '../../../domain/run/run';
import type { NetworkRecord } from '../../../domain/run/run-record';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { workers } from '../../../state/shared/workers';
import { letNoWorkerStart } from '../../../state/testing/let-no-worker-start';
import { letteredClasses } from '../../../domain/testing/classes';
import { forestRunOf } from '../../../domain/testing/forest-run';
import { setAppState } from '../../../state/testing/set-app-state';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { watchDownloads } from '../../testing/saved-file';
import { ArticleComparison } from './article-comparison';
import { isOfArticle } from './is-of-article';
import { Verdict } from './verdict';

async function renderSummary(run: NetworkRun = evaluatedRun()) {
  setAppState(trainedOn(EVALUATED_DATASET, run));
  const shown = await renderInApp(
    <>
      <Verdict dataset={EVALUATED_DATASET} run={run} />
      <ArticleComparison dataset={EVALUATED_DATASET} run={run} />
    </>,
  );
  const sentences = shown.getByText(
    /^(Higher|Lower) than the article's: 0\.\d+ lies|^No difference to be told: 0\.\d+ lies/,
  );
  const exported = (name: string) => shown.getByRole('button', { name });
  return {
    ...{ shown, sentences, exported },
    verdict: shown.getByRole('region', { name: 'Verdict' }),
    article: shown.getByRole('region', { name: 'Article' }),
    openExports: () => userEvent.click(exported('Export')),
  };
}

describe('what came of a run', () => {
  it('stands in one line with its interval, and beside the article', async () => {
    const { shown, verdict, sentences } = await renderSummary();
    await expect.element(verdict).toHaveTextContent('57 of 72 test images right: 79.2 %');
    await expect.element(verdict).toHaveTextContent('95 % interval 68.4 to 86.9');
    // 34 of 72 are Normal, as many are Pneumonia.
    await expect.element(verdict).toHaveTextContent('Always saying Normal gets 47.2 %.');
    await expect.poll(() => sentences.elements().length).toBe(4);
    // The article's test accuracy, 0.8173, lies between 0.684 and 0.869.
    await expect
      .element(sentences.nth(2))
      .toHaveTextContent('No difference to be told: 0.8173 lies in the interval.');
    await expectAccessibleInEveryLook(shown);
  });

  it('says at its head which run that is', async () => {
    const recipe = { ...ARTICLE_RECIPE, seed: 7, batchSize: 16 };
    const { verdict } = await renderSummary(
      evaluatedRun({ recipe, history: [epoch(1), epoch(2)] }),
    );
    await expect
      .element(verdict)
      .toHaveTextContent(/archive\.zip\. Article, but: batches of 16; seed 7; 2 epochs\./);
  });

  it('says its epochs once where they are a change of the recipe', async () => {
    const recipe = { ...ARTICLE_RECIPE, epochs: 2 };
    const { verdict } = await renderSummary(
      evaluatedRun({ recipe, history: [epoch(1), epoch(2)] }),
    );
    await expect
      .element(verdict)
      .toHaveTextContent(/archive\.zip\. Article, but: 2 epochs; seed 0\./);
  });

  it.each<[string, Partial<NetworkRun>, string]>([
    ['stopped', { status: 'stopped' }, 'The training was stopped after 1 full epoch.'],
    [
      'stopped within the first epoch',
      { status: 'stopped', history: [], keptEpoch: null },
      'The training was stopped after 0 full epochs.',
    ],
    [
      'of an earlier epoch',
      { history: Array.from({ length: 3 }, (_, at) => epoch(at + 1)), keptEpoch: 2 },
      'The network is that of epoch 2 of 3.',
    ],
    [
      'of the sample',
      { dataset: { ...runDatasetOf(EVALUATED_DATASET, []), isSample: true } },
      'These images are drawings, so the figures say nothing about X-rays.',
    ],
  ])('%s says so', async (_, change, text) => {
    const { verdict } = await renderSummary(evaluatedRun(change));
    await expect.element(verdict).toHaveTextContent(text);
  });

  it('without some test images is compared with another test set', async () => {
    // After the twelve of train.
    const dataset = runDatasetOf(EVALUATED_DATASET, [
      { reason: { kind: 'by-hand' }, images: [17] },
    ]);
    const { article } = await renderSummary(evaluatedRun({ dataset }));
    await expect
      .element(article)
      .toHaveTextContent("The article's test set is another one: here 1 TEST image was left out");
  });
});

function epoch(number: number): NetworkRun['history'][number] {
  return { epoch: number, loss: 1, accuracy: 0.5, valLoss: 1, valAccuracy: 0.5, elapsedMs: 10 };
}

describe('the article beside a run', () => {
  it('is there for a network on its archive alone', () => {
    const dataset = runDatasetOf(EVALUATED_DATASET, []);
    expect(isOfArticle(evaluatedRun())).toBe(true);
    expect(isOfArticle(evaluatedRun({ dataset: { ...dataset, isSample: true } }))).toBe(false);
    const classes = letteredClasses(3);
    expect(isOfArticle(evaluatedRun({ dataset: { ...dataset, classes } }))).toBe(false);
    expect(isOfArticle(forestRunOf())).toBe(false);
  });
});

describe('the exports', () => {
  it('are in one menu, which closes on Escape and when something else is clicked', async () => {
    const { shown, exported, openExports } = await renderSummary();
    const record = exported('Run record');
    await expect.element(record).not.toBeInTheDocument();
    await openExports();
    await expect.element(record).toBeVisible();
    await expect.element(exported('Run with network')).toBeVisible();
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Escape}');
    await expect.element(record).not.toBeInTheDocument();
    await expect.element(exported('Export')).toHaveFocus();
    await openExports();
    await userEvent.click(shown.getByRole('heading', { name: /right/ }));
    await expect.element(record).not.toBeInTheDocument();
  });
});

describe('the record', () => {
  it('has the intervals, which it waits for', async () => {
    const downloads = watchDownloads();
    const { exported, openExports } = await renderSummary();
    await openExports();
    await userEvent.click(exported('Run record'));
    const { name, text } = await downloads.next();
    expect(name).toBe('run.json');
    const { evaluation } = JSON.parse(text) as NetworkRecord;
    for (const { logLoss, intervals } of [evaluation.train, evaluation.test]) {
      expect(intervals.bootstrap).toMatchObject({ resamples: 2000, seed: 0 });
      const bounds = intervals.bootstrap?.logLoss;
      if (typeof bounds !== 'object') throw new Error('log loss has no interval');
      expect(bounds.low).toBeLessThan(logLoss ?? NaN);
      expect(bounds.high).toBeGreaterThan(logLoss ?? NaN);
    }
  });

  it('goes without those that cannot be made, as do two of the comparisons', async () => {
    letNoWorkerStart();
    workers.evaluation.end();
    const downloads = watchDownloads();
    const { sentences, exported, openExports } = await renderSummary();
    await openExports();
    await userEvent.click(exported('Run record'));
    const { evaluation } = JSON.parse((await downloads.next()).text) as NetworkRecord;
    expect(evaluation.test.intervals.bootstrap).toBeNull();
    // Accuracy is a proportion: its interval needs no resamples.
    await expect.poll(() => sentences.elements().length).toBe(2);
  });
});
