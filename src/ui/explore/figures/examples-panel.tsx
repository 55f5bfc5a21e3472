import { Button, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import clsx from 'clsx';
import { memo, useMemo } from 'react';
import { classNamed, type ImageClass } from '../../../domain/dataset/classes';
import { GREY_LEVELS, pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import { splitsOf } from '../../../domain/explore/class-figures';
import { drawExamples, type ClassExamples } from '../../../domain/explore/draw-examples';
import { changeExploreView } from '../../../state/explore/change-explore-view';
import type { ExploreView, Measure } from '../../../state/explore/explore-view';
import { ClassLabel } from '../../common/class-label';
import { FileName } from '../../common/file-name';
import { GreyImage } from '../../common/grey-image';
import shared from '../../common/shared.module.css';
import { useAppState } from '../../use-app-state';
import { EXAMPLES } from '../texts/examples';
import { ExampleHistogram } from './example-histogram';
import styles from './examples-panel.module.css';
import figureStyles from './figures.module.css';
import { MeasureControl } from './measure-control';
import { SplitControl } from './split-control';
import { useOneStop } from './use-one-stop';

const EXAMPLES_PER_CLASS = 6;

/**
 * A column of images for each class, as the network sees them, each with its histogram. Rendered
 * again for another data set only: the audit, which goes on meanwhile, reports often.
 */
export const ExamplesPanel = memo(function ExamplesPanel({ dataset }: { dataset: Dataset }) {
  const view = useAppState(({ exploreView }) => exploreView.examples);
  const { split, measure, draw } = view;
  const examples = useMemo(
    () => drawExamples(dataset, splitsOf(split), draw, EXAMPLES_PER_CLASS),
    [dataset, split, draw],
  );
  const { frame, stop, setStop, moveByKey } = useOneStop(examples.flatMap(({ shown }) => shown));
  return (
    <section className={shared.card} aria-label={EXAMPLES.label}>
      <Title order={2}>{EXAMPLES.title}</Title>
      <Controls view={view} />
      <div className={styles.examples} ref={frame} onKeyDown={moveByKey}>
        {dataset.classes.map((one, index) => (
          <ExampleColumn
            key={one.name}
            dataset={dataset}
            of={one}
            examples={examples[index]}
            measure={measure}
            stop={stop}
            onStop={setStop}
          />
        ))}
      </div>
      <p className={clsx(shared.hint, figureStyles.hint)}>{EXAMPLES.hint}</p>
    </section>
  );
});

function Controls({ view: { split, measure, draw } }: { view: ExploreView['examples'] }) {
  return (
    <div className={figureStyles.controls}>
      <SplitControl
        label={EXAMPLES.split}
        value={split}
        onChange={(value) => {
          changeExploreView('examples', { split: value });
        }}
      />
      <MeasureControl
        value={measure}
        onChange={(value) => {
          changeExploreView('examples', { measure: value });
        }}
      />
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} aria-hidden />}
        onClick={() => {
          changeExploreView('examples', { draw: draw + 1 });
        }}
      >
        {EXAMPLES.others}
      </Button>
      <span className={shared.hint} role="status">
        {EXAMPLES.draw(draw + 1)}
      </span>
    </div>
  );
}

function ExampleColumn(props: {
  dataset: Dataset;
  of: ImageClass;
  examples: ClassExamples | undefined;
  measure: Measure;
  /** The position of the image whose histogram Tab leads to. */
  stop: number | null;
  onStop: (index: number) => void;
}) {
  const { dataset, of, examples, measure, stop, onStop } = props;
  const { shown, available } = examples ?? { shown: [], available: 0 };
  return (
    <div className={styles.column}>
      <h3 className={styles.heading}>
        <ClassLabel of={of} />
        <span className={clsx(shared.hint, styles.count)}>
          {EXAMPLES.shown(shown.length, available)}
        </span>
      </h3>
      <ul aria-label={of.displayName}>
        {shown.map((index) => (
          <Example
            key={index}
            dataset={dataset}
            index={index}
            measure={measure}
            isTabStop={index === stop}
            onStop={onStop}
          />
        ))}
      </ul>
    </div>
  );
}

function Example(props: {
  dataset: Dataset;
  index: number;
  measure: Measure;
  isTabStop: boolean;
  onStop: (index: number) => void;
}) {
  const { dataset, index, measure, isTabStop, onStop } = props;
  const record = dataset.images[index];
  const pixels = useMemo(() => pixelsOf(dataset.pixels, index), [dataset, index]);
  const counts = useMemo(
    () => dataset.histograms.subarray(index * GREY_LEVELS, (index + 1) * GREY_LEVELS),
    [dataset, index],
  );
  if (record === undefined) return null;
  const imageClass = classNamed(dataset.classes, record.label);
  return (
    <li className={styles.example}>
      <div className={clsx(shared.film, styles.film)}>
        <GreyImage pixels={pixels} label={EXAMPLES.image(imageClass.displayName, record.name)} />
      </div>
      <ExampleHistogram
        imageName={record.name}
        colour={imageClass.colour}
        counts={counts}
        measure={measure}
        isTabStop={isTabStop}
        onFocus={() => {
          onStop(index);
        }}
      />
      <p className={styles.name}>
        <FileName name={record.name} />
      </p>
    </li>
  );
}
