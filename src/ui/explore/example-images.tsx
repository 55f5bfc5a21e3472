import { Title } from '@mantine/core';
import { CLASS_NAMES, displayName, type ClassName } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE, type Dataset } from '../../domain/dataset/dataset';
import { ClassLabel } from '../common/class-label';
import { GreyImage } from '../common/grey-image';

const EXAMPLES_PER_CLASS = 6;

/** A few images of each class, spread evenly over the data set, as the network sees them. */
export function ExampleImages({ dataset }: { dataset: Dataset }) {
  return (
    <section className="card" aria-label="Examples">
      <Title order={2}>What the network sees: 100 x 100 pixels</Title>
      {CLASS_NAMES.map((name) => (
        <div key={name} style={{ marginTop: 16 }}>
          <p style={{ marginBottom: 8 }}>
            <ClassLabel name={name} />
          </p>
          <div className="film film-row">
            {pickExamples(dataset, name).map((index) => (
              <GreyImage
                key={index}
                pixels={dataset.pixels.subarray(
                  index * PIXELS_PER_IMAGE,
                  (index + 1) * PIXELS_PER_IMAGE,
                )}
                label={`${displayName(name)}: ${dataset.images[index]?.name ?? ''}`}
              />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function pickExamples(dataset: Dataset, name: ClassName): number[] {
  const members = dataset.images.flatMap(({ label }, index) => (label === name ? [index] : []));
  const count = Math.min(EXAMPLES_PER_CLASS, members.length);
  return Array.from(
    { length: count },
    (_, i) => members[Math.floor((i * members.length) / count)] as number,
  );
}
