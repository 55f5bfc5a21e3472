import { SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import type { FiguresBySplit, SplitChoice } from '../../../domain/explore/class-figures';
import { useAppState } from '../../use-app-state';
import { GreyValueCharts, WaitingCharts, type Layout } from './grey-value-charts';
import { brightnessTitle, type Measure } from './grey-value-series';
import { GreyValueTable } from './grey-value-table';
import { SplitControl } from './split-control';

/** Per-class histograms of grey values, as charts or as a table. */
export function GreyValuesCard({ figures }: { figures: FiguresBySplit | null }) {
  const [choice, setChoice] = useState<SplitChoice>('both');
  const [layout, setLayout] = useState<Layout>('side-by-side');
  const [measure, setMeasure] = useState<Measure>('density');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const classes = figures?.[choice] ?? null;
  return (
    <section className="card" aria-label="Grey values" aria-busy={classes === null}>
      <Title order={2}>{classes ? brightnessTitle(classes) : 'Grey values: being counted'}</Title>
      <div className="figure-controls">
        <SplitControl label="Split of the histograms" value={choice} onChange={setChoice} />
        <SegmentedControl
          aria-label="Layout of the histograms"
          data={[
            { value: 'side-by-side', label: 'Side by side' },
            { value: 'overlaid', label: 'Overlaid' },
          ]}
          value={layout}
          onChange={setLayout}
          disabled={view === 'table'}
        />
        <SegmentedControl
          aria-label="Measure of the histograms"
          data={[
            { value: 'density', label: 'Density' },
            { value: 'counts', label: 'Counts' },
          ]}
          value={measure}
          onChange={setMeasure}
        />
        <SegmentedControl
          aria-label="View of the histograms"
          data={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {classes === null && <WaitingCharts layout={layout} />}
      {classes !== null && view === 'chart' && (
        <GreyValueCharts figures={classes} layout={layout} measure={measure} />
      )}
      {classes !== null && view === 'table' && (
        <GreyValueTable figures={classes} measure={measure} />
      )}
      <Explanation measure={measure} view={view} />
    </section>
  );
}

function Explanation({ measure, view }: { measure: Measure; view: 'chart' | 'table' }) {
  const someExcluded = useAppState(({ exclusions }) => exclusions.length > 0);
  return (
    <p className="hint figure-hint">
      {measure === 'density'
        ? 'Density: the share of the pixels of an average image with each grey value, 0 black to 255 white, after resizing to 100 x 100. The band holds the middle 80 % of the images, from 10 to 90 %.'
        : 'Counts: all pixels of the class with each grey value, 10,000 an image. The sizes of the classes hide the shapes here: to compare the classes, choose Density.'}
      {view === 'chart' &&
        ' The titles give mean ± standard deviation, a dashed line marks the mean. Peaks beyond the axis, mostly black margins, are cut off; the table has them.'}
      {someExcluded && ' Excluded images are counted here as well.'}
    </p>
  );
}
