import JSZip from 'jszip';
import { SPLITS } from '../../domain/dataset/classes';
import { IMAGE_SIDE, indicesOfSplit, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { encodeNpy, encodeNpyText } from '../../domain/numpy/npy';
import type { ExportService } from './protocol';
import { readBundle } from './read-bundle';
import { writeBundle } from './write-bundle';

/** The first day that zip knows, as numpy.savez writes it: the same data set gives the same bytes. */
const UNDATED = { date: new Date(Date.UTC(1980, 0, 1)) };

export const exportService = {
  async writeNpz(classNames, images, pixels, labels) {
    const zip = new JSZip();
    for (const split of SPLITS) {
      const indices = indicesOfSplit(images, split);
      if (split === 'validation' && indices.length === 0) continue;
      const rows = new Uint8Array(indices.length * PIXELS_PER_IMAGE);
      indices.forEach((index, row) => {
        const image = pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE);
        rows.set(image, row * PIXELS_PER_IMAGE);
      });
      const classes = Uint8Array.from(indices, (index) => labels[index] as number);
      const names = Array.from(indices, (index) => images[index]?.name ?? '');
      zip.file(
        `x_${split}.npy`,
        encodeNpy(rows, [indices.length, IMAGE_SIDE, IMAGE_SIDE]),
        UNDATED,
      );
      zip.file(`y_${split}.npy`, encodeNpy(classes, [indices.length]), UNDATED);
      zip.file(`names_${split}.npy`, encodeNpyText(names), UNDATED);
    }
    zip.file('class_names.npy', encodeNpyText(classNames), UNDATED);
    return zip.generateAsync({ type: 'blob', compression: 'STORE' });
  },
  writeBundle,
  readBundle,
} satisfies ExportService;
