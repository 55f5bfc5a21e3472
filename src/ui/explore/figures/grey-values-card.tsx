import { SegmentedControl, Title } from '@mantine/core';
import clsx from 'clsx';
import type { Classes } from '../../../domain/dataset/classes';
import type { FiguresBySplit } from '../../../domain/explore/class-figures';
import { changeExploreView } from '../../../state/explore/change-explore-view';
import type { ExploreView } from '../../../state/explore/explore-view';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import figureStyles from './figures.module.css';
import { GreyValueCharts, WaitingCharts } from './grey-value-charts';
import { brightnessTitle } from './grey-value-series';
import { MeasureControl } from './measure-control';
import { GreyValueTable } from './grey-value-table';
import { SplitControl } from './split-control';

/** Per-class histograms of grey values, as charts or as a table. */
export function GreyValuesCard(props: { classes: Classes; figures: FiguresBySplit | null }) {
  const { classes } = props;
  const view = useAppState(({ exploreView }) => exploreView.greyValues);
  const { split, layout, measure, shownAs } = view;
  const figures = props.figures?.[split] ?? null;
  return (
    <section className={shared.card} aria-label="Grey values" aria-busy={figures === null}>
      <Title order={2}>
        {figures ? brightnessTitle(classes, figures) : 'Grey values: being counted'}
      </Title>
      <Controls view={view} />
      {figures === null && <WaitingCharts classes={classes} layout={layout} />}
      {figures !== null && shownAs === 'chart' && (
        <GreyValueCharts {...{ classes, figures, layout, measure }} />
      )}
      {figures !== null && shownAs === 'table' && (
        <GreyValueTable {...{ classes, figures, measure }} />
      )}
      <Explanation measure={measure} shownAs={shownAs} />
    </section>
  );
}

function Controls({ view }: { view: GreyValuesView }) {
  const { split, layout, measure, shownAs } = view;
  const change = (choice: Partial<GreyValuesView>) => {
    changeExploreView('greyValues', choice);
  };
  return (
    <div className={figureStyles.controls}>
      <SplitControl
        label="Split of the histograms"
        value={split}
        onChange={(value) => {
          change({ split: value });
        }}
      />
      <SegmentedControl
        aria-label="Layout of the histograms"
        data={[
          { value: 'side-by-side', label: 'Side by side' },
          { value: 'overlaid', label: 'Overlaid' },
        ]}
        value={layout}
        onChange={(value) => {
          change({ layout: value });
        }}
        disabled={shownAs === 'table'}
      />
      <MeasureControl
        value={measure}
        onChange={(value) => {
          change({ measure: value });
        }}
      />
      <SegmentedControl
        aria-label="View of the histograms"
        data={[
          { value: 'chart', label: 'Chart' },
          { value: 'table', label: 'Table' },
        ]}
        value={shownAs}
        onChange={(value) => {
          change({ shownAs: value });
        }}
      />
    </div>
  );
}

type GreyValuesView = ExploreView['greyValues'];

function Explanation({ measure, shownAs }: Pick<GreyValuesView, 'measure' | 'shownAs'>) {
  const someExcluded = useAppState(({ exclusions }) => exclusions.length > 0);
  return (
    <p className={clsx(shared.hint, figureStyles.hint)}>
      {measure === 'density'
        ? 'Density: the share of the pixels of an average image with each grey value, 0 black to 255 white, after resizing to 100 x 100. The band: at each grey value, the middle 80 % of the images.'
        : 'Counts: all pixels of the class with each grey value, 10,000 an image. The sizes of the classes hide the shapes here: to compare the classes, choose Density.'}
      {shownAs === 'chart' &&
        ' The spread is the standard deviation of the grey values of all pixels, not an uncertainty of the mean, which a dashed line marks. Peaks beyond the axis, mostly black margins, are cut off; the table has them.'}
      {someExcluded && ' Excluded images are counted here as well.'}
    </p>
  );
}
