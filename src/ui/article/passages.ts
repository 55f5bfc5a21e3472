import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import { importSampleDataset } from '../../state/data/import-dataset';
import { growForest } from '../../state/train/grow-forest';
import { startTraining } from '../../state/train/train-network';
import { linkToStep, linkToView } from '../address';

/** A passage of the notebook of May 2020, and where it is here. */
export interface Passage {
  title: string;
  /** What the notebook does, and what is done here. */
  text: string;
  link: string;
  /** The link in words. */
  place: string;
  /** The step, where one can be done from here. */
  step?: PassageStep;
}

interface PassageStep {
  label: string;
  needs: 'nothing' | 'dataset';
  run: () => void;
}

/** In the order of the notebook. */
export const PASSAGES: readonly Passage[] = [
  {
    title: 'Load the table',
    text: 'The notebook reads the CSV file of the archive. Here the archive is dropped as it is.',
    link: linkToStep('data'),
    place: 'Data',
    step: {
      label: 'Open the sample',
      needs: 'nothing',
      run: () => void importSampleDataset(),
    },
  },
  {
    title: 'Fix the labels',
    text: 'COVID-19 stands in a column of its own and is made a class; rows without an image are left out.',
    link: linkToStep('data'),
    place: 'Data, fixes applied',
  },
  {
    title: 'Move COVID-19 to the test set',
    text: 'All of its images are for training. The last eleven are moved, so that it can be tested at all.',
    link: linkToStep('data'),
    place: 'Data, fixes applied',
  },
  {
    title: 'Resize',
    text: 'Every image becomes 100 × 100 grey pixels, as OpenCV makes them.',
    link: linkToView('explore', 'gallery'),
    place: 'Explore, Gallery',
  },
  {
    title: 'Oversample',
    text: 'Images of small classes are repeated until every class is as large as the largest.',
    link: linkToView('explore', 'figures'),
    place: 'Explore, Figures',
    step: {
      label: 'Oversample as the article',
      needs: 'nothing',
      run: () => {
        setRecipe({ oversampling: ARTICLE_RECIPE.oversampling });
      },
    },
  },
  {
    title: 'Histograms',
    text: 'How often each grey value occurs, by class.',
    link: linkToView('explore', 'figures'),
    place: 'Explore, Figures',
  },
  {
    title: 'The network',
    text: 'Three dense layers of 32, 60 and 60 units with dropout, and softmax over three classes.',
    link: linkToStep('train'),
    place: 'Train, layers',
    step: {
      label: 'Set the article’s network',
      needs: 'nothing',
      run: () => {
        const { layers, output } = ARTICLE_RECIPE;
        setRecipe({ layers, output });
      },
    },
  },
  {
    title: 'Training',
    text: '50 epochs of momentum, in batches of 50, validated on the test set after each.',
    link: linkToStep('train'),
    place: 'Train',
    step: {
      label: 'Train the article’s recipe',
      needs: 'dataset',
      run: () => {
        setRecipe(ARTICLE_RECIPE);
        void startTraining();
      },
    },
  },
  {
    title: 'Results',
    text: 'The notebook reports 97.8 % on train and 81.7 % on test, of one run and its last epoch.',
    link: linkToView('evaluate', 'article'),
    place: 'Evaluate, Article',
  },
  {
    title: 'Random forest',
    text: 'Decision trees on the same pixels, to compare the network with.',
    link: linkToView('compare', 'forest'),
    place: 'Compare, Forest',
    step: { label: 'Grow a forest', needs: 'dataset', run: () => void growForest() },
  },
  {
    title: 'Hyper-parameter search',
    text: 'Many trainings with other values; here scored on patients held out of train, never on the test set.',
    link: linkToView('compare', 'search'),
    place: 'Compare, Search',
  },
];

/** The seed stays the person's. */
function setRecipe(change: Partial<typeof ARTICLE_RECIPE>): void {
  appStore.setState(({ recipe }) => ({ recipe: { ...recipe, ...change, seed: recipe.seed } }));
}
