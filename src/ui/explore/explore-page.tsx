import { Button, SegmentedControl, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CLASS_NAMES, displayName, type Split } from '../../domain/dataset/classes';
import type { ClassCounts, Dataset } from '../../domain/dataset/dataset';
import { classHistograms, type ClassHistogram } from '../../domain/dataset/grey-histogram';
import { ClassBalanceChart } from '../charts/class-balance-chart';
import { HistogramChart } from '../charts/histogram-chart';
import { Page, Waiting } from '../common/page';
import { formatCount } from '../format';
import { useAppState } from '../use-app-state';
import { linkToStep } from '../use-step';
import { ExampleImages } from './example-images';

export function ExplorePage() {
  const state = useAppState(({ dataset }) => dataset);
  return (
    <Page
      step="explore"
      intro="Look before you train: how many images of each class there are, how bright they are, and what they look like at the size the network sees."
    >
      {state.status === 'ready' ? (
        <Exploration dataset={state.dataset} />
      ) : (
        <Waiting nextStep="data">Explore needs a data set.</Waiting>
      )}
    </Page>
  );
}

const SPLIT_CHOICES = [
  { value: 'both', label: 'Train and test' },
  { value: 'train', label: 'Train' },
  { value: 'test', label: 'Test' },
] as const;
type SplitChoice = (typeof SPLIT_CHOICES)[number]['value'];

function Exploration({ dataset }: { dataset: Dataset }) {
  const [choice, setChoice] = useState<SplitChoice>('both');
  const histograms = useMemo(() => {
    const splits: Split[] = choice === 'both' ? ['train', 'test'] : [choice];
    return classHistograms(dataset, splits);
  }, [dataset, choice]);
  const maxDensity = axisTop(histograms);
  return (
    <>
      <section className="card" aria-label="Class balance">
        <Title order={2}>Class balance</Title>
        <div className="columns">
          <ClassBalanceChart
            title={balanceTitle(dataset.counts, 'train')}
            counts={dataset.counts.train}
          />
          <ClassBalanceChart
            title={balanceTitle(dataset.counts, 'test')}
            counts={dataset.counts.test}
          />
        </div>
      </section>
      <section className="card" aria-label="Grey values">
        <div className="spread">
          <Title order={2}>{brightnessTitle(histograms)}</Title>
          <SegmentedControl
            aria-label="Split of the histograms"
            data={SPLIT_CHOICES.map((option) => ({ ...option }))}
            value={choice}
            onChange={setChoice}
          />
        </div>
        <p className="hint">
          Share of the pixels of a class with each grey value, 0 black to 255 white, after resizing.
          The titles give mean ± standard deviation, a dashed line marks the mean. Peaks beyond the
          axis, mostly black margins, are cut off.
        </p>
        <div className="columns columns-three">
          {CLASS_NAMES.map((className, index) => (
            <HistogramChart
              key={className}
              className={className}
              histogram={histograms[index] as ClassHistogram}
              maxDensity={maxDensity}
            />
          ))}
        </div>
      </section>
      <ExampleImages dataset={dataset} />
      <div>
        <Button component="a" href={linkToStep('train')}>
          Train a network
        </Button>
      </div>
    </>
  );
}

/** Levels at either end whose peaks (black margins, burnt-in letters) would flatten the rest. */
const MARGIN_LEVELS = 8;

/** The top of the y axis: the highest share between the margins, with some air. */
function axisTop(histograms: readonly ClassHistogram[]): number {
  const inner = histograms.flatMap(({ density }) =>
    Array.from(density.subarray(MARGIN_LEVELS, -MARGIN_LEVELS)),
  );
  return Math.ceil(Math.max(...inner) * 1.15 * 500) / 500;
}

function balanceTitle(counts: ClassCounts, split: Split): string {
  const sorted = [...CLASS_NAMES].sort((a, b) => counts[split][b] - counts[split][a]);
  const [most, , least] = sorted as [
    (typeof CLASS_NAMES)[number],
    string,
    (typeof CLASS_NAMES)[number],
  ];
  const ratio = counts[split][most] / counts[split][least];
  if (ratio === 1) return `${split.toUpperCase()}: the classes are equally large`;
  return `${split.toUpperCase()}: ${displayName(most)} outnumbers ${displayName(least)} ${ratio < 10 ? ratio.toFixed(1) : formatCount(ratio)} to 1`;
}

function brightnessTitle(histograms: readonly ClassHistogram[]): string {
  const means = histograms.map(({ mean }) => mean);
  const brightest = CLASS_NAMES[means.indexOf(Math.max(...means))] ?? 'Normal';
  return `Grey values: ${displayName(brightest)} is the brightest class on average`;
}
