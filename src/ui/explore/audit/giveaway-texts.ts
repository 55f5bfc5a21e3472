import type { GiveawayFeature } from '../../../domain/audit/audit-report';
import type { Reach } from '../../charts/giveaway-chart';

interface GiveawayText {
  name: string;
  /** What a model sees that is given nothing else, as in "only the width of the file". */
  input: string;
  reach: Reach;
  /** What the training does about it. */
  inTraining: string;
}

const RESIZED = 'Every image becomes 100 x 100 pixels.';

export const GIVEAWAY_TEXTS: Record<GiveawayFeature, GiveawayText> = {
  width: { name: 'Width', input: 'the width in pixels', reach: 'none', inTraining: RESIZED },
  height: { name: 'Height', input: 'the height in pixels', reach: 'none', inTraining: RESIZED },
  aspect: {
    name: 'Aspect ratio',
    input: 'the aspect ratio',
    reach: 'squeeze',
    inTraining: 'A wide picture is squeezed into the square, so shapes still tell it a little.',
  },
  fileSize: {
    name: 'File size',
    input: 'the size of the file',
    reach: 'none',
    inTraining: 'Only grey values are read.',
  },
  components: {
    name: 'Colour components',
    input: 'the number of colour components',
    reach: 'none',
    inTraining: 'Every image becomes grey.',
  },
  iccProfile: {
    name: 'Colour profile',
    input: 'the colour profile',
    reach: 'none',
    inTraining: 'Profiles are ignored.',
  },
  brightness: {
    name: 'Mean brightness',
    input: 'the mean brightness',
    reach: 'full',
    inTraining: 'It is a part of the picture.',
  },
  border: {
    name: 'Outermost 10 pixels',
    input: 'the outermost 10 pixels of the picture',
    reach: 'full',
    inTraining: 'They are a part of the picture.',
  },
  fileFacts: {
    name: 'File facts together',
    input: 'file facts',
    reach: 'squeeze',
    inTraining: 'Of them all, only the aspect ratio still tells a little.',
  },
};

/** Whether a fact reaches the network. */
export const REACH_NAMES: Record<Reach, string> = {
  full: 'yes',
  squeeze: 'only as a squeeze',
  none: 'no',
};
