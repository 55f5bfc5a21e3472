import { SegmentedControl, Title } from '@mantine/core';
import clsx from 'clsx';
import type { Classes } from '../../../domain/dataset/classes';
import type { FiguresBySplit } from '../../../domain/explore/class-figures';
import { changeExploreView } from '../../../state/explore/change-explore-view';
import type { ExploreView } from '../../../state/explore/explore-view';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { EXCLUDED_COUNTED, LAYOUT_TITLES, SHOWN_AS_TITLES } from '../texts/figures';
import { brightnessTitle, GREY_VALUES, MEASURE_HINTS } from '../texts/grey-values';
import figureStyles from './figures.module.css';
import { GreyValueCharts, WaitingCharts } from './grey-value-charts';
import { brightestClass } from './grey-value-series';
import { MeasureControl } from './measure-control';
import { GreyValueTable } from './grey-value-table';
import { SplitControl } from './split-control';

const LAYOUTS = ['side-by-side', 'overlaid'] as const;
const SHOWN_AS = ['chart', 'table'] as const;

/** Per-class histograms of grey values, as charts or as a table. */
export function GreyValuesCard(props: { classes: Classes; figures: FiguresBySplit | null }) {
  const { classes } = props;
  const view = useAppState(({ exploreView }) => exploreView.greyValues);
  const { split, layout, measure, shownAs } = view;
  const figures = props.figures?.[split] ?? null;
  return (
    <section className={shared.card} aria-label={GREY_VALUES.label} aria-busy={figures === null}>
      <Title order={2}>
        {figures ? brightnessTitle(brightestClass(classes, figures)) : GREY_VALUES.beingCounted}
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
        label={GREY_VALUES.split}
        value={split}
        onChange={(value) => {
          change({ split: value });
        }}
      />
      <SegmentedControl
        aria-label={GREY_VALUES.layout}
        data={LAYOUTS.map((one) => ({ value: one, label: LAYOUT_TITLES[one] }))}
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
        aria-label={GREY_VALUES.shownAs}
        data={SHOWN_AS.map((one) => ({ value: one, label: SHOWN_AS_TITLES[one] }))}
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
      {MEASURE_HINTS[measure]}
      {shownAs === 'chart' && ` ${GREY_VALUES.chartHint}`}
      {someExcluded && ` ${EXCLUDED_COUNTED}`}
    </p>
  );
}
