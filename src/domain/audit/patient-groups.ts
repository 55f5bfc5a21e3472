import type { Dataset } from '../dataset/dataset';
import { sum } from '../statistics';
import type { PatientGroupAudit } from './audit-report';
import { groupsByKey } from './image-groups';

/** The share that a random re-split of TRAIN is taken to hold out. */
const HELD_OUT_SHARE = 0.15;

/** Patients, studies and figures with several images: where the split, or a new one, tears them apart. */
export function auditPatientGroups({ images }: Pick<Dataset, 'images'>): PatientGroupAudit {
  const acrossSplits = groupsByKey(images, ({ patientGroup }) => patientGroup).filter(
    ({ crossesSplits }) => crossesSplits,
  );
  const train = images.filter(({ split }) => split === 'train');
  const shared = groupsByKey(train, ({ patientGroup }) => patientGroup);
  const sizes = shared.map((group) => group.images.length);
  return {
    acrossSplits,
    sharedInTrain: sum(sizes),
    trainImages: train.length,
    randomSplitLeak: {
      heldOutShare: HELD_OUT_SHARE,
      leakedShare: leakedShare(sizes, train.length, Math.round(HELD_OUT_SHARE * train.length)),
    },
  };
}

/**
 * The expected share of held-out images with a group member among the others, when `heldOut` of
 * `total` images are drawn at random: an image in a group of s is safe only when its s - 1 fellows
 * are among the other heldOut - 1 (hypergeometric).
 *
 * @param sizes of the groups with several images
 */
function leakedShare(sizes: readonly number[], total: number, heldOut: number): number {
  if (heldOut === 0) return 0;
  const leaked = sizes.map((size) => {
    let safe = 1;
    for (let k = 1; k < size; k++) safe *= Math.max(0, heldOut - k) / (total - k);
    return size * (1 - safe);
  });
  return sum(leaked) / total;
}
