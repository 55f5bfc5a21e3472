import { Button, SegmentedControl, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { CLASS_NAMES, displayName, type ClassName } from '../../../domain/dataset/classes';
import { GREY_LEVELS, PIXELS_PER_IMAGE, type Dataset } from '../../../domain/dataset/dataset';
import { splitsOf, type SplitChoice } from '../../../domain/explore/class-figures';
import { drawExamples, type ClassExamples } from '../../../domain/explore/draw-examples';
import { ClassLabel } from '../../common/class-label';
import { GreyImage } from '../../common/grey-image';
import { formatCount } from '../../format';
import { ExampleHistogram } from './example-histogram';
import './figures.css';
import type { Measure } from './grey-value-series';
import { SplitControl } from './split-control';

const EXAMPLES_PER_CLASS = 6;

/**
 * A column of images for each class, as the network sees them, each with its histogram. Rendered
 * again for another data set only: the audit, which goes on meanwhile, reports often.
 */
export const ExamplesPanel = memo(function ExamplesPanel({ dataset }: { dataset: Dataset }) {
  const [choice, setChoice] = useState<SplitChoice>('both');
  const [measure, setMeasure] = useState<Measure>('density');
  const [draw, setDraw] = useState(0);
  const examples = useMemo(
    () => drawExamples(dataset, splitsOf(choice), draw, EXAMPLES_PER_CLASS),
    [dataset, choice, draw],
  );
  return (
    <section className="card" aria-label="Examples">
      <Title order={2}>What the network sees: 100 x 100 pixels</Title>
      <div className="figure-controls">
        <SplitControl label="Split of the examples" value={choice} onChange={setChoice} />
        <SegmentedControl
          aria-label="Measure of the histograms"
          data={[
            { value: 'density', label: 'Density' },
            { value: 'counts', label: 'Counts' },
          ]}
          value={measure}
          onChange={setMeasure}
        />
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} aria-hidden />}
          onClick={() => {
            setDraw(draw + 1);
          }}
        >
          Show others
        </Button>
        <span className="hint" role="status">
          Draw {formatCount(draw + 1)}
        </span>
      </div>
      <div className="examples">
        {CLASS_NAMES.map((name, index) => (
          <ExampleColumn
            key={name}
            dataset={dataset}
            name={name}
            examples={examples[index]}
            measure={measure}
          />
        ))}
      </div>
      <p className="hint figure-hint">
        Beside each image its grey values, 0 black to 255 white. Point at a histogram, or move
        through it with the arrow keys, to read a value. Each has a y axis of its own, whose top is
        given; peaks of black margins and white letters are cut off there. Drawn from all images, in
        an order shuffled once: the first draw is the same every time.
      </p>
    </section>
  );
});

function ExampleColumn(props: {
  dataset: Dataset;
  name: ClassName;
  examples: ClassExamples | undefined;
  measure: Measure;
}) {
  const { dataset, name, examples, measure } = props;
  const { shown, available } = examples ?? { shown: [], available: 0 };
  return (
    <div className="examples-column">
      <h3 className="examples-class">
        <ClassLabel name={name} />
        <span className="hint">
          {formatCount(shown.length)} of {formatCount(available)}
        </span>
      </h3>
      <ul aria-label={displayName(name)}>
        {shown.map((index) => (
          <Example key={index} dataset={dataset} index={index} measure={measure} />
        ))}
      </ul>
    </div>
  );
}

function Example(props: { dataset: Dataset; index: number; measure: Measure }) {
  const { dataset, index, measure } = props;
  const record = dataset.images[index];
  const pixels = useMemo(() => rowOf(dataset.pixels, index, PIXELS_PER_IMAGE), [dataset, index]);
  const counts = useMemo(() => rowOf(dataset.histograms, index, GREY_LEVELS), [dataset, index]);
  if (record === undefined) return null;
  return (
    <li className="example">
      <div className="film example-film">
        <GreyImage pixels={pixels} label={`${displayName(record.label)}: ${record.name}`} />
      </div>
      <ExampleHistogram
        imageName={record.name}
        className={record.label}
        counts={counts}
        measure={measure}
      />
      <p className="example-name">{record.name}</p>
    </li>
  );
}

/** Row `index` of a matrix, a view and no copy. @param width values of a row */
function rowOf<Matrix extends Uint8Array | Uint16Array>(
  matrix: Matrix,
  index: number,
  width: number,
): Matrix {
  return matrix.subarray(index * width, (index + 1) * width) as Matrix;
}
